/** Where an issue stands, against jsonc-parser's own tree; what is JSON, against JSON.parse. */
import fc from 'fast-check';
import { findNodeAtLocation, parseTree, type Node } from 'jsonc-parser';
import { describe, expect, it } from 'vitest';
import { issue, pointerTo } from '../../src/journey/issues';
import { locate, locateAll, locateSyntax, positionsIn } from '../../src/journey/locate';
import { scanText } from '../../src/journey/scan';
import { stepsIn } from '../support/journeys';

const isJson = (text: string): boolean => {
  try {
    JSON.parse(text);
    return true;
  } catch (error) {
    if (error instanceof SyntaxError) return false;
    throw error;
  }
};

/** Line and column by counting, character by character. */
function counted(text: string, offset: number): { line: number; column: number } {
  let [line, column] = [1, 1];
  for (let at = 0; at < offset; at++) {
    const ends = text[at] === '\n' || (text[at] === '\r' && text[at + 1] !== '\n');
    [line, column] = ends ? [line + 1, 1] : [line, column + 1];
  }
  return { line, column };
}

describe('scanText', () => {
  it('finds every value where the tree of another parser has it', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 4 }), fc.constantFrom('', ' ', '\t'), (value, indent) => {
        const text = JSON.stringify(value, null, indent);
        const tree = parseTree(text);
        const steps = stepsIn(value);
        const { offsets, broken, doubles } = scanText(
          text,
          steps.map((all) => all.reduce<string>(pointerTo, '')),
        );
        expect(broken).toBeNull();
        expect(doubles).toEqual([]);
        for (const all of steps) {
          const node = tree && findNodeAtLocation(tree, all);
          // A member is placed at its name.
          const placed: Node | undefined = node?.parent?.type === 'property' ? node.parent : node;
          expect(offsets.get(all.reduce<string>(pointerTo, ''))).toBe(placed?.offset);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('finds and doubts the same where it passes over lists of numbers', () => {
    const nested = fc.array(fc.oneof(fc.double({ noNaN: true, noDefaultInfinity: true }), fc.array(fc.integer())));
    const value = fc.dictionary(fc.constantFrom('a', 'b'), fc.oneof(nested, fc.jsonValue({ maxDepth: 3 })));
    fc.assert(
      fc.property(fc.array(value, { maxLength: 4 }), fc.constantFrom('', ' '), fc.nat(), (values, indent, which) => {
        // Members written twice, which no value can hold.
        const text = `[${values.map((one) => `{"a":[1,[2,-3e5]],"a":${JSON.stringify(one, null, indent)}}`).join(',')}]`;
        const all = stepsIn(JSON.parse(text)).map((steps) => steps.reduce<string>(pointerTo, ''));
        const asked = all.filter((_, at) => at % 3 === which % 3);
        expect(scanText(text, asked, true)).toEqual(scanText(text, asked));
      }),
      { numRuns: 500 },
    );
  });

  it('calls JSON exactly what JSON.parse calls JSON', () => {
    const piece = fc.constantFrom(
      ...[
        '{',
        '}',
        '[',
        ']',
        ',',
        ':',
        '"a"',
        '"b\\n"',
        '"\\x"',
        '"\\u12"',
        '"',
        '1',
        '-',
        '01',
        '1.',
        '1e',
        '.5',
        '2e+3',
      ],
      ...[
        'true',
        'false',
        'null',
        'nul',
        ' ',
        '\n',
        '\t',
        '//',
        '/*',
        '*/',
        '\u00a0',
        '\ufeff',
        '\u0001',
        '"\u0001"',
        "'a'",
        'NaN',
      ],
    );
    const wild = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(''));
    const nearly = fc
      .tuple(fc.jsonValue({ maxDepth: 3 }), fc.nat(), piece, fc.boolean())
      .map(([value, where, by, cut]) => {
        const text = JSON.stringify(value);
        const at = where % (text.length + 1);
        return text.slice(0, at) + by + text.slice(at + (cut ? 1 : 0));
      });
    fc.assert(
      fc.property(fc.oneof(wild, nearly), (text) => {
        expect(scanText(text).broken === null).toBe(isJson(text));
      }),
      { numRuns: 20_000 },
    );
  });

  it('tells every member that stands twice, deep down and escaped as well', () => {
    const text = '{"a": 1, "b": [{"x/y": 1, "x\\/y": 2}], "\\u0061": 3, "c": {"a": 1}}';
    expect(scanText(text).doubles.map(({ pointer }) => pointer)).toEqual(['/b/0/x~1y', '/a']);
    expect(scanText(text).doubles[0]?.offset).toBe(text.indexOf('"x\\/y"'));
  });

  it('places a member that stands twice at its last, which is the one that JSON.parse reads', () => {
    const text = '{"a": [0],\n "a": [1, 2]}';
    expect(locate(text, [issue('member-invalid', '/a', ''), issue('member-invalid', '/a/1', '')])).toMatchObject([
      { line: 2, column: 2 },
      { line: 2, column: 11 },
    ]);
  });
});

describe('positions', () => {
  it('count lines as \\n, \\r and \\r\\n end them', () => {
    const text = fc
      .array(fc.constantFrom('a', '\n', '\r', '\r\n', '한', '😀'), { maxLength: 30 })
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(text, fc.nat(), (found, where) => {
        const offset = where % (found.length + 1);
        // Between \r and \n there is no place.
        fc.pre(!(found[offset - 1] === '\r' && found[offset] === '\n'));
        expect(positionsIn(found)(offset)).toEqual(counted(found, offset));
      }),
      { numRuns: 2000 },
    );
  });

  it('fall back to the nearest thing above that is in the text', () => {
    const text = '{\n  "a": {\n    "b": 1\n  }\n}';
    const [found] = locate(text, [issue('member-missing', '/a/c/d', 'Missing.')]);
    expect(found).toMatchObject({ line: 2, column: 3 });
  });

  it('keep what is placed already', () => {
    const placed = { ...issue('member-missing', '', 'Missing.'), line: 7, column: 8 };
    expect(locate('{}', [placed, issue('no-segments', '', 'None.')])).toMatchObject([
      { line: 7 },
      { line: 1, column: 1 },
    ]);
    expect(locateAll('{"a":1,"a":2}', [placed]).map(({ code }) => code)).toEqual([
      'json-duplicate-member',
      'member-missing',
    ]);
  });

  it('name the first place that is not JSON', () => {
    const at = (text: string) => locateSyntax(text);
    expect(at('{\n  "a": 1,\n}')).toMatchObject({ line: 3, column: 1 });
    expect(at('{"a" 1}')).toMatchObject({ line: 1, column: 6 });
    expect(at('[1] // done')).toMatchObject({ line: 1, column: 5 });
    expect(at('')).toMatchObject({ line: 1, column: 1, message: expect.stringContaining('ends too early') as string });
    expect(at('["a')).toMatchObject({ line: 1, column: 2 });
  });
});
