/** `--cap KMH` of a command. */
import { isSpeed, MOST_KMH } from '../journey/speed';
import { words } from '../words/command-line';
import { formatSpeed } from '../words/format';
import { UsageError } from './command';

/** Km/h. @throws UsageError if the text is no speed. */
export function capOf(text: string): number {
  const capKmh = Number(text);
  if (text.trim() === '' || !isSpeed(capKmh)) {
    throw new UsageError(words.cli.inspect.notACap(text, formatSpeed(MOST_KMH)));
  }
  return capKmh;
}
