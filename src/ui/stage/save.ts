/** Hands a text, or bytes, to the reader as a file. Knows nothing of formats. */

/** Long enough for every browser to have begun to read the address. */
const KEPT_MS = 60_000;

export function save(content: string | Uint8Array<ArrayBuffer>, name: string, mediaType: string): void {
  const url = URL.createObjectURL(new Blob([content], { type: mediaType }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(url), KEPT_MS);
}
