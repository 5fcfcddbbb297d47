/** Keys by which a manuscript cites an entry. Knows ids, nothing of what they name. */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';

const PLAIN = /^[a-z0-9][a-z0-9_.:-]*$/;

/**
 * A key for each id, in their order: small ASCII letters, digits, and `_ . : -`. It follows from the id alone, so that it
 * stays while others come and go: an id that is plain is its own key; another gets a digest behind what of it can be read.
 * @throws RangeError if two ids are the same.
 */
export function citationKeys(ids: readonly string[]): readonly string[] {
  if (new Set(ids).size < ids.length) throw new RangeError('citationKeys: two ids are the same');
  const taken = new Set(ids.filter((id) => PLAIN.test(id)));
  return ids.map((id) => {
    if (PLAIN.test(id)) return id;
    const digest = bytesToHex(sha256(new TextEncoder().encode(id)));
    // Somebody may have called another report so.
    let length = 8;
    while (taken.has(keyOf(id, digest.slice(0, length)))) length += 1;
    const key = keyOf(id, digest.slice(0, length));
    taken.add(key);
    return key;
  });
}

function keyOf(id: string, digest: string): string {
  const readable = id
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 40);
  return readable === '' ? `report-${digest}` : `${readable}-${digest}`;
}
