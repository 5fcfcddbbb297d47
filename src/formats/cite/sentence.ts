/** The full stop at the end of what is a sentence by itself. Knows no report. */
export function sentence(text: string): string {
  return text === '' || /[.!?…][”"]?$/u.test(text) ? text : `${text}.`;
}
