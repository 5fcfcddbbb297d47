/**
 * Whether the first look, which the build wrote into the page, is what this visitor is to see: not where the address asks for
 * more than the journey, nor in another language. And the theme, which is not to change under the eye. Runs before the body.
 */
(() => {
  const kept = (key) => {
    try {
      return localStorage.getItem(key);
    } catch {
      return null; // storage denied
    }
  };
  const page = document.documentElement;
  const languages = document.currentScript.dataset.languages.split(' ');
  const spoken = (tag) => languages.find((one) => tag.toLowerCase().split(/[-_]/)[0] === one);
  // The keys are those of state/settings.svelte.ts.
  const asked = [kept('byline.language') ?? '', ...navigator.languages].map(spoken).find(Boolean) ?? page.lang;
  if (location.search !== '' || location.hash !== '' || asked !== page.lang) return;
  const dark = matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
  const chosen = kept('byline.theme');
  page.dataset.theme = chosen === 'dark' || chosen === 'light' ? chosen : dark;
  page.dataset.look = 'first';
  // What is pressed before there is a program is what the address asks that for.
  addEventListener('click', ({ target }) => {
    const pressed = target.closest('[data-first] [data-segment], [data-first] [data-to-text]');
    if (pressed === null) return;
    const { segment } = pressed.dataset;
    location.replace(segment === undefined ? '#view=text' : `#s=${encodeURIComponent(segment)}`);
  });
})();
