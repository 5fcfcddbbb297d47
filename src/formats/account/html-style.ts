/** How the page looks, on a screen and on paper. A text, since the page may ask for nothing. */
export const STYLE = `:root { color-scheme: light dark; }
body { margin: 0; font: 1.0625rem/1.55 Georgia, "Noto Serif", serif; }
article { max-width: 42rem; margin: 0 auto; padding: 2rem 1.25rem 4rem; overflow-wrap: anywhere; }
h1, h2, h3, h4, dt { font-family: system-ui, sans-serif; line-height: 1.25; }
h1 { font-size: 1.9rem; margin: 0 0 0.75rem; }
h1 + p { font-size: 1.2rem; }
h2 { font-size: 1.35rem; margin: 2.5rem 0 0.75rem; padding-top: 0.75rem; border-top: 1px solid; }
h3 { font-size: 1.15rem; margin: 2rem 0 0.5rem; }
h4 { font-size: 1rem; margin: 1.5rem 0 0.25rem; }
p, ul, ol, dl { margin: 0 0 0.85rem; }
ul, ol { padding-left: 1.4rem; }
li { margin-bottom: 0.6rem; }
dl > div { display: flex; flex-wrap: wrap; gap: 0 1rem; margin-bottom: 0.35rem; }
dt { flex: 0 0 9rem; font-size: 0.9rem; font-weight: 600; padding-top: 0.1rem; }
dd { flex: 1 1 16rem; margin: 0; }
sup { line-height: 0; font-size: 0.72em; }
sup a { padding: 0 0.1em; }
.sources { font-size: 0.95rem; }
.back { text-decoration: none; }
:target { outline: 2px solid; outline-offset: 3px; }
@media print {
  body { font-size: 10.5pt; }
  article { max-width: none; padding: 0; }
  h2, h3, h4 { break-after: avoid; }
  li, dl > div { break-inside: avoid; }
  a { color: inherit; }
  .back { display: none; }
}
`;
