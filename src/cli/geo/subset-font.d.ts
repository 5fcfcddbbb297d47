/** The part of subset-font that the geo build uses; the package brings no types of its own. */
declare module 'subset-font' {
  /** A font with the letters of `text` alone. */
  export default function subsetFont(
    font: Uint8Array,
    text: string,
    options: { readonly targetFormat: 'woff2'; readonly noLayoutClosure?: boolean },
  ): Promise<Uint8Array>;
}
