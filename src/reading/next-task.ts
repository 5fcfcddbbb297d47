/** Lets the page answer before more is done: what follows runs in a task of its own. Knows nothing of what that is. */

interface Yielding {
  readonly scheduler?: { readonly yield?: () => Promise<void> };
}

/** Resolves in another task: soon where the browser has a word for that, else after a timer. */
export function nextTask(): Promise<void> {
  const { scheduler } = globalThis as Yielding;
  return scheduler?.yield?.() ?? new Promise((resolve) => setTimeout(resolve));
}
