/**
 * What a text may still become where the page's policy (`require-trusted-types-for`) lets none become markup or a program: a
 * document that is parsed apart, in which nothing runs, and a worker of the page's own origin. MapLibre asks for both, we do
 * too. Anything else is refused, by throwing. Comes first in the program.
 */
interface Policies {
  createPolicy(
    name: 'default',
    rules: {
      readonly createHTML: (text: string, type: string, sink: string) => string | null;
      readonly createScriptURL: (address: string, type: string, sink: string) => string | null;
    },
  ): unknown;
}

// Browsers that do not know trusted types have none to refuse.
const { trustedTypes } = globalThis as { readonly trustedTypes?: Policies };

trustedTypes?.createPolicy('default', {
  createHTML: (text, _type, sink) => (sink === 'DOMParser parseFromString' ? text : null),
  createScriptURL: (address, _type, sink) =>
    sink === 'Worker constructor' && new URL(address, document.baseURI).origin === window.location.origin
      ? address
      : null,
});
