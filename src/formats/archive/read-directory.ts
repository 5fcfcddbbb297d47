/** The list of contents at the end of a zip archive. Only says what the archive claims of itself; unpacks nothing. */

export interface ArchiveEntry {
  readonly name: string;
  readonly encrypted: boolean;
  /** 0 is stored, 8 is deflate. */
  readonly method: number;
  readonly crc: number;
  /** As it lies in the archive. */
  readonly packed: Uint8Array;
}

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const END_BYTES = 22;
const CENTRAL_BYTES = 46;
const LOCAL_BYTES = 30;
/** What may follow the end record: a comment, whose length has two bytes. */
const LONGEST_COMMENT = 0xffff;

/** Whether bytes begin as a zip archive does, also one without files. */
export function isArchive(bytes: Uint8Array): boolean {
  const signature = bytes.length < 4 ? 0 : viewOf(bytes).getUint32(0, true);
  return signature === LOCAL || signature === END;
}

/** How many entries the archive says it has; null if its end cannot be found. */
export function entryCount(bytes: Uint8Array): number | null {
  const end = endOf(viewOf(bytes));
  return end === null ? null : viewOf(bytes).getUint16(end + 10, true);
}

/** Its files in the order of the list; folders are left out. Null if the list is not whole. */
export function readDirectory(bytes: Uint8Array): readonly ArchiveEntry[] | null {
  const view = viewOf(bytes);
  const end = endOf(view);
  if (end === null) return null;
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  const entries: ArchiveEntry[] = [];
  for (let index = 0; index < count; index++) {
    if (at + CENTRAL_BYTES > end || view.getUint32(at, true) !== CENTRAL) return null;
    const nameBytes = view.getUint16(at + 28, true);
    const next = at + CENTRAL_BYTES + nameBytes + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    if (next > end) return null;
    // Old names are in some code page. They only serve to choose by and to be shown: UTF-8 as far as it goes.
    const name = new TextDecoder().decode(bytes.subarray(at + CENTRAL_BYTES, at + CENTRAL_BYTES + nameBytes));
    const packed = packedAt(bytes, view.getUint32(at + 42, true), view.getUint32(at + 20, true));
    if (packed === null) return null;
    if (!name.endsWith('/')) {
      const encrypted = (view.getUint16(at + 8, true) & 1) === 1;
      const method = view.getUint16(at + 10, true);
      entries.push({ name, encrypted, method, crc: view.getUint32(at + 16, true), packed });
    }
    at = next;
  }
  return entries;
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/** Where the end record begins. */
function endOf(view: DataView): number | null {
  const last = view.byteLength - END_BYTES;
  for (let at = last; at >= Math.max(0, last - LONGEST_COMMENT); at--) {
    if (view.getUint32(at, true) === END) return at;
  }
  return null;
}

/** The bytes of an entry, after its own header, which repeats the name; null if they are not all there. */
function packedAt(bytes: Uint8Array, header: number, size: number): Uint8Array | null {
  const view = viewOf(bytes);
  if (header + LOCAL_BYTES > bytes.length || view.getUint32(header, true) !== LOCAL) return null;
  const begin = header + LOCAL_BYTES + view.getUint16(header + 26, true) + view.getUint16(header + 28, true);
  return begin + size > bytes.length ? null : bytes.subarray(begin, begin + size);
}
