/** What lies in a bundle: what each file is, and what none of them says. Knows names of files, not what is in them. */
import type { Journey } from '../../journey/model';
import { words } from '../../words/files';
import { heading, list, outside, paragraph, type Line } from '../account/blocks';
import { markdownOf } from '../account/markdown';
import { textOf } from '../account/names';
import { JOURNEY_FILE, LICENCE_FILE, SOURCES_FILE, SUMS_FILE } from './names';

const W = words.bundle.readme;

/** A file of a format. */
export interface Held {
  readonly name: string;
  readonly label: string;
  readonly holds: string;
}

export function readmeText(journey: Journey, files: readonly Held[], licensed: boolean): string {
  const title = outside(textOf(journey.title));
  const rows: readonly (readonly [name: string, value: Line])[] = [
    ...files.map(({ name, label, holds }): [string, Line] => [
      name,
      [name === JOURNEY_FILE ? W.journey : W.file(label, holds)],
    ]),
    [SOURCES_FILE, [W.sources]],
    ...(licensed ? [[LICENCE_FILE, [W.licence]] as const] : []),
    [SUMS_FILE, [W.sums]],
  ];
  return markdownOf([
    heading(1, title),
    paragraph(W.intro),
    heading(2, W.files),
    { kind: 'terms', rows },
    ...(licensed ? [] : [paragraph(W.noLicence)]),
    heading(2, W.caution),
    ...list(W.cautions.map((caution) => [caution])),
  ]);
}
