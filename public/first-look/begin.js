/** Fetches the program: at once, or where the first look is seen, once that has been painted. Stands at the body's end. */
(() => {
  const { program, preloads } = document.currentScript.dataset;
  let begun = false;
  const begin = () => {
    if (begun) return;
    begun = true;
    for (const href of preloads.split(' ').filter(Boolean)) {
      document.head.append(Object.assign(document.createElement('link'), { rel: 'modulepreload', href }));
    }
    // Relative to the page; an import is relative to this file.
    import(new URL(program, document.baseURI).href);
  };
  if (document.documentElement.dataset.look === undefined || document.hidden) return begin();
  // A script waits for the style sheets before it: so the next frame is the first one.
  requestAnimationFrame(() => setTimeout(begin));
  // A page that is not painted has no frames.
  setTimeout(begin, 1000);
})();
