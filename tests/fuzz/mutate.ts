/** Bytes that are nearly a file: a fixture with a few wounds, drawn from a seed so that each can be made again. */

/** Mulberry32: small, and the same everywhere. */
export function randomOf(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** What has hurt other readers of such files. */
const BARBS = [
  '__proto__',
  '"__proto__":{"polluted":true},',
  '"constructor":{"prototype":{"polluted":true}},',
  'javascript:alert(1)',
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  ']]>',
  '<!--',
  '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>',
  '&b;',
  '&#0;',
  '&#x110000;',
  '=cmd|"/c calc"!A0',
  '1e400',
  '-1e400',
  'NaN',
  'null',
  '""',
  '[]',
  '{}',
  '[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[',
  '{"a":{"a":{"a":{"a":{"a":{"a":',
  '\\ud800',
  '\ud83d',
  '\u202e',
  '\ufeff',
  '\u0000',
  '\r',
  '\t',
  ',',
  ';',
  '"',
  "'",
  '-',
  '99999999999999999999999999',
  '0000-00-00T00:00:00Z',
  '275760-09-13T00:00:00.001Z',
  '2023-09-12T24:00:00Z',
  '2023-09-12T00:00:60Z',
  '+99:99',
  '181',
  '-91',
  '\\',
  '${jndi:x}',
];

const encoder = new TextEncoder();
const barbs = BARBS.map((barb) => encoder.encode(barb));

/** Some bytes of `seedFile` changed, of a length at most about twice its own. */
export function mutate(seedFile: Uint8Array, other: Uint8Array, random: () => number): Uint8Array {
  let bytes = seedFile;
  // Half of them keep their grammar as a rule, or hardly any would get past the parser.
  const gentle = random() < 0.6;
  if (gentle) {
    for (let left = 1 + Math.floor(random() * 3); left > 0; left--) bytes = misspoken(bytes, random);
    return bytes;
  }
  const wounds = 1 + Math.floor(random() ** 2 * 6);
  for (let wound = 0; wound < wounds; wound++) bytes = wounded(bytes, other, random);
  return bytes;
}

/** Barbs without a character that means something to any of the formats. */
const words = BARBS.filter((barb) => /^[\w.:+\-=(){}$]+$/.test(barb)).map((barb) => encoder.encode(barb));

/** One word or number in the place of another of the same file, or of a barb. */
function misspoken(bytes: Uint8Array, random: () => number): Uint8Array {
  const [from, to] = wordAt(bytes, Math.floor(random() * bytes.length));
  const [otherFrom, otherTo] = wordAt(bytes, Math.floor(random() * bytes.length));
  const word =
    random() < 0.7
      ? bytes.subarray(otherFrom, otherTo)
      : (words[Math.floor(random() * words.length)] ?? bytes.subarray(0, 0));
  return joined(bytes.subarray(0, from), word, bytes.subarray(to));
}

/** The word that a byte is in: letters, digits and what numbers and instants are written with, and all that is not ASCII. */
function wordAt(bytes: Uint8Array, at: number): [from: number, to: number] {
  const inWord = (byte = 0): boolean =>
    byte >= 128 ||
    (byte >= 48 && byte <= 58) ||
    (byte >= 65 && byte <= 90) ||
    (byte >= 97 && byte <= 122) ||
    byte === 43 ||
    byte === 45 ||
    byte === 46 ||
    byte === 95;
  let [from, to] = [at, at];
  while (from > 0 && inWord(bytes[from - 1])) from -= 1;
  while (to < bytes.length && inWord(bytes[to])) to += 1;
  return [from, to];
}

function wounded(bytes: Uint8Array, other: Uint8Array, random: () => number): Uint8Array {
  const at = Math.floor(random() * (bytes.length + 1));
  const length = 1 + Math.floor(random() ** 3 * Math.min(200, bytes.length));
  const end = Math.min(bytes.length, at + length);
  switch (Math.floor(random() * 8)) {
    case 0: // a bit
      return changed(bytes, at, (byte) => byte ^ (1 << Math.floor(random() * 8)));
    case 1: // a byte
      return changed(bytes, at, () => Math.floor(random() * 256));
    case 2: // a part lost
      return joined(bytes.subarray(0, at), bytes.subarray(end));
    case 3: // a part twice
      return joined(bytes.subarray(0, end), bytes.subarray(at));
    case 4: // cut off
      return bytes.subarray(0, at);
    case 5: {
      // grown together with another file
      const from = Math.floor(random() * other.length);
      return joined(bytes.subarray(0, at), other.subarray(from, from + length), bytes.subarray(end));
    }
    case 6: {
      // two parts exchanged
      const to = Math.min(bytes.length, end + length);
      return joined(bytes.subarray(0, at), bytes.subarray(end, to), bytes.subarray(at, end), bytes.subarray(to));
    }
    default: // a barb
      return joined(bytes.subarray(0, at), barbs[Math.floor(random() * barbs.length)] ?? bytes, bytes.subarray(at));
  }
}

function changed(bytes: Uint8Array, at: number, change: (byte: number) => number): Uint8Array {
  const copy = bytes.slice();
  const found = copy[at];
  if (found !== undefined) copy[at] = change(found);
  return copy;
}

function joined(...parts: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}
