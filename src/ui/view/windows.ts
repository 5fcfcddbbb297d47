/** Which windows the page has which form in, as media queries. */

/** Also on its side, and in a window made low by large letters: the map and the player have no room above each other. */
export const PHONE = '(max-width: 43.6875em), (max-height: 34.9375em)';
export const NARROW = '(max-width: 68.75em)';
