/** Journeys that have little or nothing to say, and texts that break careless writers. */
import type { Exportable } from '../../src/formats/format';
import { madeUp, type MadeUpFile } from './made-up';
import { openWhole } from './written';

/** What a bibliography and a text have to bear: markup, quoting, other scripts, line breaks, what begins a record. */
export const HARD_TEXTS = [
  'braces {in} pairs, { and } alone',
  'back\\slash \\n \\textbf{no} \\',
  '100 % & more_than #1 for $5 ~ ^2',
  "dashes -- --- and ``quotes'' ?` !`",
  '평양 → Владивосток 🚂',
  'two\r\nlines\u2028three\u0085four',
  'TY  - JOUR\nER  - ',
  '@misc{key, title = {x}}',
  'Smith and Jones, Ltd.',
  '# heading',
  '1. list',
  '- list',
  '+ list',
  '> quote',
  '--- rule',
  '===',
  '    code',
  '`code` *a* _b_ **c** ~~d~~ ~e~',
  '[link](https://example.org) ![image](x.png) [^1] [^1]: note',
  '<https://example.org> https://example.org www.example.org me@example.org',
  'mailto:me@example.org ftp://example.org',
  '<script>alert(1)</script> <img src=x onerror=alert(1)> <!-- c -->',
  '&amp; &lt;b&gt; &#60;',
  '| a | b |\n| - | - |',
  '"quotes" \'single\' \u202eturned \u0000nul',
  'ends in a mark #',
  'javascript:alert(1)',
  ': term',
  '$x$ $$y$$',
];

/** The made-up journey, changed. */
export function openMade(change?: (file: MadeUpFile) => void): Exportable {
  return openWhole(JSON.stringify(madeUp(change), null, 2));
}

/** Journeys that lack what others are told by. */
export const POOR: Readonly<Record<string, (file: MadeUpFile) => void>> = {
  'no-reports': (file) => {
    file.reports = [];
    file.features = file.features.filter(({ properties }) => properties['kind'] !== 'claim');
    for (const { properties } of file.features) if (properties['kind'] === 'segment') properties['claims'] = [];
    file.journey['speedLimit'] = { kmh: 100, text: 'Made up.', reports: [] };
  },
  'no-claims': (file) => {
    file.features = file.features.filter(({ properties }) => properties['kind'] !== 'claim');
    for (const { properties } of file.features) if (properties['kind'] === 'segment') properties['claims'] = [];
  },
  'no-times': (file) => {
    for (const { properties } of file.features) {
      if (properties['kind'] !== 'claim') continue;
      properties['when'] = { earliest: null, latest: null, reported: 'some time', timeZone: 'Europe/Berlin' };
    }
  },
};
