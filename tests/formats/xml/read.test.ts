/** The layer under GPX and KML: elements whole and in place, faults told where they are, nothing expanded. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MAX_XML_DEPTH, readXml, type XmlElement, type XmlEnd } from '../../../src/formats/xml/read';
import { positionsIn } from '../../../src/journey/locate';

interface Read extends XmlEnd {
  readonly whole: readonly XmlElement[];
  /** "line:column" of the fault. */
  readonly at: string | null;
}

/** Enters the outermost element, takes what is in it whole. */
function read(text: string): Read {
  const whole: XmlElement[] = [];
  let depth = 0;
  const end = readXml(text, {
    enter: () => depth++ === 0,
    whole: (element) => {
      depth -= 1;
      whole.push(element);
    },
    leave: () => undefined,
  });
  const place = end.fault && positionsIn(text)(end.fault.offset);
  return { ...end, whole, at: place && `${place.line}:${place.column}` };
}

describe('the elements of an XML text', () => {
  it('have their text: entities, references, CDATA, comments and elements in it', () => {
    const text = '<r><a>x &amp; &#65;&#x1f682; <![CDATA[<b>&amp;</b>]]><!-- no --><b>y</b> z</a><c/></r>';
    const [a, c] = read(text).whole;
    expect(a?.text).toBe('x & A🚂 <b>&amp;</b>y z');
    expect(a?.children.map(({ name }) => name)).toEqual(['b']);
    expect(c?.text).toBe('');
  });

  it('have the namespace that their prefix stands for, where it stands', () => {
    const text =
      '<r xmlns="urn:r" xmlns:a="urn:a"><a:x/><x xmlns="urn:x" a:k="1" k="2"/><gx:y/><atom:z/><un:w/><x/></r>';
    expect(read(text).whole.map(({ name, space }) => `${space} ${name}`)).toEqual([
      'urn:a x',
      'urn:x x',
      'http://www.google.com/kml/ext/2.2 y',
      'http://www.w3.org/2005/Atom z',
      'prefix:un w',
      'urn:r x',
    ]);
    const x = read(text).whole[1];
    expect(x?.attribute('k')).toBe('2');
    expect(x?.attributes).toEqual([
      ['a:k', '1'],
      ['k', '2'],
    ]);
    expect(x?.attribute('__proto__')).toBeNull();
  });

  it('stand where their tags begin and end, wherever the text is cut for the parser', () => {
    const parts = fc.constantFrom(
      '<a/>',
      '<a  k="&lt;"\r\n>t</a >',
      '<b\n/>',
      '🚂',
      ' ',
      '\r\n',
      '\r',
      '<!--<a>-->',
      'é',
      '<![CDATA[<a>]]>',
    );
    fc.assert(
      fc.property(fc.array(parts, { maxLength: 12 }), fc.integer({ min: 16_340, max: 16_400 }), (some, length) => {
        const text = `<r>${'🚂'.repeat(Math.floor(length / 2))}${some.join('')}</r>`;
        const { fault, whole } = read(text);
        expect(fault).toBeNull();
        const bare = text.replace(/<!--.*?-->|<!\[CDATA\[.*?\]\]>/g, (found) => '.'.repeat(found.length));
        expect(whole.map(({ start }) => start)).toEqual([...bare.matchAll(/<[ab]/g)].map(({ index }) => index));
        for (const { innerStart, innerEnd, name, start } of whole) {
          expect(text.slice(innerStart, innerEnd)).toBe(text.slice(start, innerEnd).includes('>t') ? 't' : '');
          expect(text[start + 1]).toBe(name);
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe('a text that is not XML', () => {
  it.each([
    ['', '1:1', /no element/],
    ['text', '1:1', /outside of all/],
    ['<r>\n<a>', '2:4', /"a" is not closed/],
    ['<r>\r\n<a>\r\n</r>', '3:1', /"r" is closed here, but <a>/],
    ['<r></b></r>', '1:4', /"b" is closed here, but <r>/],
    ['<r/></b>', '1:5', /"b" is closed, but was not opened/],
    ['<r>\n <a>Tom & Jerry</a></r>', '2:9', /plain & is written &amp;/],
    ['<r><a>x & y</a><!-- & --><b>&lt;</b></r>', '1:9', /plain & is written/],
    ['<r><a k="&nbsp;"/></r>', '1:10', /&nbsp; is none of/],
    ['<r>&#0;</r>', '1:7', /no character that XML allows/],
    ['<r>\u0001</r>', '1:4', /a character stands here/],
    ['<r a=1/>', '1:6', /name="value"/],
    ['<r a="1"b="2"/>', '1:9', /name="value"/],
    ['<r a="1" a="2"/>', '1:1', /"a" stands twice/],
    ['<r/><s/>', '1:5', /second element/],
    ['<r/>\n\n tail', '3:2', /outside of all/],
    ['<r><1/></r>', '1:5', /a tag is not written/],
    ['<r>a < b</r>', '1:7', /a plain < in a text/],
    ['<r><!-- a -- b --></r>', '1:13', /two hyphens/],
    ['<r>]]></r>', '1:6', /\]\]> stands in a text/],
    ['<r><!-- A & B', '1:14', /is not closed|ends too early/],
    ['\n<?xml version="1.0"?><r/>', '2:6', /XML declaration/],
  ])('%j is told at %s', (text, at, found) => {
    const told = read(text);
    expect(told.fault?.code).toBe('xml-syntax');
    expect(told.at).toBe(at);
    expect(told.fault?.found).toMatch(found);
  });

  it('is never more than it was read: what is handed over was closed by its own tag', () => {
    const text = '<r><a>1</a><b><c>2</b></r>';
    expect(read(text).whole.map(({ name }) => name)).toEqual(['a']);
  });

  it('never throws, and is read to the end or faulted, whatever it holds', () => {
    const piece = fc.constantFrom(
      '<r>',
      '</r>',
      '<a',
      '>',
      '/>',
      '<!',
      '<!DOCTYPE',
      '[',
      ']',
      ']]>',
      '<![CDATA[',
      '<!--',
      '-->',
      '<?xml',
      '?>',
      '&',
      ';',
      '#x',
      '"',
      "'",
      '=',
      ' ',
      '\r',
      '\n',
      'a:',
      'xmlns',
      '\u0000',
      '\ud83d',
      '\ude82',
      '\uffff',
      'é',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(piece, fc.string()), { maxLength: 30 }), (pieces) => {
        const text = pieces.join('');
        const { fault } = read(text);
        if (fault !== null) expect(fault.offset).toBeLessThanOrEqual(text.length);
      }),
      { numRuns: 500 },
    );
  });
});

describe('what a text could do by being read', () => {
  it('a DOCTYPE is told, passed over, and nothing of it is expanded', () => {
    const doctype =
      '<!DOCTYPE r [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;"><!ENTITY x SYSTEM "file:///etc/passwd"> ]>';
    const good = read(`${doctype}<r><a>1</a></r>`);
    expect([good.doctype, good.fault, good.whole.length]).toEqual([0, null, 1]);
    for (const entity of ['&b;', '&x;']) {
      const { fault, whole } = read(`${doctype}<r><a>1</a><b>${entity}</b></r>`);
      expect(whole.map(({ text }) => text)).toEqual(['1']);
      expect(fault?.found).toContain(entity);
    }
  });

  it('elements nest so deep and no deeper, however many there are', () => {
    const nested = (levels: number): string => `${'<a>'.repeat(levels)}${'</a>'.repeat(levels)}`;
    expect(read(nested(MAX_XML_DEPTH)).fault).toBeNull();
    const deep = read(nested(MAX_XML_DEPTH + 1));
    expect([deep.fault?.code, deep.at]).toEqual(['too-deep', `1:${3 * MAX_XML_DEPTH + 1}`]);
    expect(read('<a>'.repeat(1e6)).fault?.code).toBe('too-deep');
  });

  it('ends in time: long texts, many attributes, a reference that never ends, a thousand faults', () => {
    const long = 'x'.repeat(1e6);
    expect(read(`<r><a>${long}</a></r>`).whole[0]?.text).toHaveLength(1e6);
    expect(read(`<r><a>&${long}</a></r>`).at).toBe('1:7');
    expect(read(`<r ${long}`).fault).not.toBeNull();
    const attributes = Array.from({ length: 3e4 }, (_, at) => `a${at}="${at}"`).join(' ');
    expect(read(`<r><a ${attributes}/></r>`).whole[0]?.attributes).toHaveLength(3e4);
    expect(read(`<r>${'&nbsp;'.repeat(1e5)}</r>`).at).toBe('1:4');
    expect(read(`<r><a>${'<![CDATA[x]]>'.repeat(5e4)}</a></r>`).whole[0]?.text).toHaveLength(5e4);
  });
});
