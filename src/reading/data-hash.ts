/** A mark of a file's bytes, short enough for a link: anyone can make it again (`sha256sum`, its first eight digits). */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';

export const DATA_HASH_DIGITS = 8;

export function dataHash(bytes: Uint8Array): string {
  return bytesToHex(sha256(bytes)).slice(0, DATA_HASH_DIGITS);
}
