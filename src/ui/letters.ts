/** How large the reader has letters in the browser. */
const USUAL_PX = 16;

/** Against what is usual: 1.5 where `1rem` is 24 px. */
export function lettersLarger(): number {
  // The first look is written where there is no reader yet; its heights are in rem.
  if (typeof document === 'undefined') return 1;
  return parseFloat(getComputedStyle(document.documentElement).fontSize) / USUAL_PX;
}
