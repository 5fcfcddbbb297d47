/**
 * What the pure folders use of the platform beyond the language, alike in every browser and in Node. Read by
 * `tsconfig.pure.json` alone: elsewhere the real types stand.
 */
declare class TextDecoder {
  constructor(label?: string, options?: { readonly fatal?: boolean; readonly ignoreBOM?: boolean });
  /** @throws TypeError if fatal, and the bytes are not text. */
  decode(bytes?: Uint8Array): string;
}

declare class TextEncoder {
  encode(text: string): Uint8Array<ArrayBuffer>;
}
