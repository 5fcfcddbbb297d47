/**
 * Whether a fetch failed because the page's own security policy forbids it. Browsers hide that from who fetched, and tell it
 * in an event of the document's, in a task of its own that comes after the failure.
 */

/** Long enough for a task that waits already. */
const WAIT_MS = 100;

export interface PolicyWatch {
  /** Asked after the fetch has failed. */
  readonly refused: () => Promise<boolean>;
  readonly stop: () => void;
}

/** Listens from now on, for what becomes of one fetch of `url`, a whole address. */
export function watchPolicy(url: string): PolicyWatch {
  // A worker has no document; what the page's policy says is nothing to it.
  const target = (globalThis as { readonly document?: Document }).document;
  if (target === undefined) return { refused: () => Promise.resolve(false), stop: () => undefined };
  let seen = false;
  let tell = (): void => undefined;
  const listener = ({ effectiveDirective, blockedURI }: SecurityPolicyViolationEvent): void => {
    // Of an address that it was sent on to it names this one: where to is not for the page to know.
    if (effectiveDirective !== 'connect-src' || !sameOrigin(blockedURI, url)) return;
    seen = true;
    tell();
  };
  target.addEventListener('securitypolicyviolation', listener);
  return {
    refused: async () => {
      if (!seen) {
        await new Promise<void>((resolve) => {
          tell = resolve;
          setTimeout(resolve, WAIT_MS);
        });
      }
      return seen;
    },
    stop: () => target.removeEventListener('securitypolicyviolation', listener),
  };
}

function sameOrigin(one: string, other: string): boolean {
  return URL.canParse(one) && new URL(one).origin === new URL(other).origin;
}
