/** XML out: whatever the text, the document is well-formed and says it again. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decimal, element, optional, xmlDocument } from '../../../src/formats/xml/write';
import { childText, heldByXml, parseXml } from '../../support/written';

/** UTF-16 units of every kind, halves of pairs among them, and the marks that end something in XML. */
const unit = fc.oneof(
  fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code)),
  fc.constantFrom(
    '<',
    '>',
    '&',
    '"',
    "'",
    ']]>',
    '<![CDATA[',
    '-->',
    '<!--',
    '&amp;',
    '&#0;',
    '\r',
    '\n',
    '\t',
    '\u0085',
    '\u2028',
    '😀',
  ),
);
const text = fc.array(unit, { maxLength: 20 }).map((units) => units.join(''));

describe('xmlDocument', () => {
  it('gives back every text that XML can hold, in elements and in attributes', () => {
    fc.assert(
      fc.property(text, text, (content, attribute) => {
        const written = xmlDocument(element('a', [element('b', content, { c: attribute }), element('d', '1')]));
        const root = parseXml(written).documentElement;
        if (root === null) throw new Error('no root');
        expect(childText(root, 'b')).toBe(heldByXml(content));
        expect(root.getElementsByTagName('b')[0]?.getAttribute('c')).toBe(heldByXml(attribute));
        expect(childText(root, 'd')).toBe('1');
      }),
      { numRuns: 300 },
    );
  });

  it('leaves out what is null or has no text', () => {
    const written = xmlDocument(element('a', [optional('b', null), optional('b', ''), null], { c: null }));
    expect(written).toBe('<?xml version="1.0" encoding="UTF-8"?>\n<a/>\n');
  });

  it('takes time in step with the text', () => {
    const began = performance.now();
    xmlDocument(element('a', '<&]]>'.repeat(200_000)));
    expect(performance.now() - began).toBeLessThan(2000);
  });
});

describe('decimal', () => {
  it('writes any degree without an exponent, as near as a billionth', () => {
    fc.assert(
      fc.property(fc.double({ min: -180, max: 180, noNaN: true }), (value) => {
        expect(decimal(value)).toMatch(/^-?\d+(\.\d+)?$/);
        expect(Math.abs(Number(decimal(value)) - value)).toBeLessThan(1e-9);
      }),
    );
    expect([decimal(1e-7), decimal(-1e-20), decimal(125.7), decimal(0)]).toEqual(['0.0000001', '-0', '125.7', '0']);
  });
});
