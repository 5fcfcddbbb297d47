/** What the tests use of citation-js, which has no types of its own. */
declare module '@citation-js/core' {
  export class Cite {
    constructor(input: unknown, options?: { readonly forceType?: string });
    /** CSL-JSON. */
    readonly data: unknown;
    format(kind: 'bibliography', options: { readonly format: 'text'; readonly template: string }): string;
  }
  export const plugins: { readonly config: { get(name: '@bibtex'): { readonly parse: { sentenceCase: string } } } };
}

declare module '@citation-js/core/lib/plugins/input/csl.js' {
  /** Items with whatever CSL does not take left out; with false, nothing is guessed. */
  export function clean<Item>(items: readonly Item[], guess: boolean): readonly Item[];
}

declare module '@citation-js/plugin-bibtex';
declare module '@citation-js/plugin-csl';
declare module '@citation-js/plugin-ris';
