/**
 * One entry of a zip archive, unpacked as far as is allowed. What the archive says of sizes is not trusted: bytes are
 * counted as they come, and at the limit it stops. Knows no archive and no format.
 */
import { Inflate } from 'fflate';
import type { ArchiveEntry } from './read-directory';

/** So much is unpacked at once, at most a thousandfold of it in bytes: deflate cannot do more. */
const PIECE = 16_384;

const STORED = 0;
const DEFLATED = 8;

/** The bytes, or why there are none. At most `most` of them, and a piece more while they are counted. */
export function unpack(
  entry: ArchiveEntry,
  most: number,
): Uint8Array | 'too-large' | 'damaged' | 'encrypted' | 'method' {
  if (entry.encrypted) return 'encrypted';
  if (entry.method !== STORED && entry.method !== DEFLATED) return 'method';
  const bytes = entry.method === STORED ? entry.packed : inflated(entry.packed, most);
  if (typeof bytes === 'string') return bytes;
  if (bytes.length > most) return 'too-large';
  // The library does not look at the sum, and half of a deflated track reads like a whole one.
  return crc32(bytes) === entry.crc ? bytes : 'damaged';
}

function inflated(packed: Uint8Array, most: number): Uint8Array | 'too-large' | 'damaged' {
  const pieces: Uint8Array[] = [];
  let length = 0;
  const stream = new Inflate((piece) => {
    pieces.push(piece);
    length += piece.length;
  });
  try {
    for (let at = 0; at < packed.length || at === 0; at += PIECE) {
      stream.push(packed.subarray(at, at + PIECE), at + PIECE >= packed.length);
      if (length > most) return 'too-large';
    }
  } catch (error) {
    // Errors of the data have a number; those of programmers have not.
    if (!(error instanceof Error && typeof (error as { readonly code?: unknown }).code === 'number')) throw error;
    return 'damaged';
  }
  const whole = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let rest = byte;
  for (let bit = 0; bit < 8; bit++) rest = rest & 1 ? (rest >>> 1) ^ 0xedb88320 : rest >>> 1;
  return rest;
});

/** The sum that zip keeps of each file: CRC-32 as in IEEE 802.3. */
function crc32(bytes: Uint8Array): number {
  let rest = 0xffffffff;
  for (const byte of bytes) rest = (CRC_TABLE[(rest ^ byte) & 0xff] ?? 0) ^ (rest >>> 8);
  return (rest ^ 0xffffffff) >>> 0;
}
