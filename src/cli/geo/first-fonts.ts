/**
 * `npm run geo:fonts`: the letters that the page is first seen in, cut out of the fonts that hold them, so that a first visit does
 * not fetch whole alphabets. A letter that is not among them comes from the whole font, as before. Run it when labels or
 * journeys have new letters: then they come sooner; nothing fails.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import subsetFont from 'subset-font';
import { serialise } from '../../formats/serialise';
import { coverage } from './fonts';
import { journeyFolders } from './folders';

const FOLDER = 'geo/fonts';
/** Their `names` are for other languages than English. */
const LABELS = 'geo/basemap/labels.geojson';
const BASEMAP_FONTS = 'geo/basemap/fonts';
const require = createRequire(import.meta.url);

interface Cut {
  readonly name: string;
  readonly file: string;
  readonly letters: readonly string[];
  /** As the page's style sheet calls it; null: for the map alone. */
  readonly css: { readonly family: string; readonly weight: number; readonly italic: boolean } | null;
  /** As the map's style calls it; null: for the page alone. */
  readonly map: string | null;
}

/** What English texts are written with: spaces and the end of a line are letters here; ligatures too, which else are lost. */
const LATIN = [
  ...Array.from({ length: 95 }, (_, at) => String.fromCharCode(32 + at)),
  ...'\n\u00a0\u2009\u202f©§«°·»¼½¾×é–—‘’“”…←→−≈≥≤ﬁﬂ',
];
/** The whole of Russian's: the half of it is in the names. */
const CYRILLIC = [...'АБВГДЕЁЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯ'].flatMap((letter) => [letter, letter.toLowerCase()]);
/** What the languages call themselves in the switch. */
const SWITCH = '한국어Русский';

const packaged = (name: string, file: string): string =>
  require.resolve(`@fontsource/${name}/files/${name}-${file}.woff2`);

/** Every letter of this script in a name of a place or a label. */
function lettersOf(script: RegExp): string[] {
  const files = [
    LABELS,
    ...journeyFolders().map((folder) => `${folder}/journey.geojson`),
  ];
  const names = files.flatMap((file) => {
    const { features } = JSON.parse(readFileSync(file, 'utf8')) as {
      features: readonly { properties: Readonly<Record<'name' | 'names' | 'native', unknown>> }[];
    };
    return features.map(({ properties: { name, names, native } }) => JSON.stringify([name, file === LABELS ? '' : names, native]));
  });
  return [...new Set(names.join(''))].filter((letter) => script.test(letter)).sort();
}

function cuts(): readonly Cut[] {
  const sans = [400, 500, 600].map((weight): Cut => ({
    name: `sans-${weight}`,
    file: packaged('ibm-plex-sans', `latin-${weight}-normal`),
    letters: LATIN,
    css: { family: 'IBM Plex Sans', weight, italic: false },
    map: weight === 400 ? 'Plex Sans' : weight === 600 ? 'Plex Sans Strong' : null,
  }));
  const serif = [400, 500, 600].map((weight): Cut => ({
    name: `serif-${weight}`,
    file: packaged('ibm-plex-serif', `latin-${weight}-normal`),
    letters: LATIN,
    css: { family: 'IBM Plex Serif', weight, italic: false },
    map: null,
  }));
  const { 'Noto Sans SC': chinese } = JSON.parse(readFileSync(`${BASEMAP_FONTS}/fonts.json`, 'utf8')) as {
    'Noto Sans SC': readonly { file: string; unicodeRange: string }[];
  };
  const han = lettersOf(/\p{Script=Han}/u);
  return [
    ...sans,
    ...serif,
    {
      name: 'serif-400-italic',
      file: packaged('ibm-plex-serif', 'latin-400-italic'),
      letters: LATIN,
      css: { family: 'IBM Plex Serif', weight: 400, italic: true },
      map: 'Plex Serif Italic',
    },
    ...(['cyrillic', 'hangul'] as const).flatMap((script): Cut[] => {
      const is = script === 'cyrillic' ? /\p{Script=Cyrillic}/u : /\p{Script=Hangul}/u;
      const file = (weight: number): string =>
        script === 'cyrillic'
          ? packaged('ibm-plex-sans', `cyrillic-${weight}-normal`)
          : packaged('ibm-plex-sans-kr', `korean-${weight}-normal`);
      const family = 'IBM Plex Sans';
      return [
        {
          name: `${script}-500`,
          file: file(500),
          letters: [...new Set(SWITCH)].filter((letter) => is.test(letter)),
          css: { family, weight: 500, italic: false },
          map: null,
        },
        {
          name: `${script}-400`,
          file: file(400),
          letters: script === 'cyrillic' ? CYRILLIC : lettersOf(is),
          css: { family: script === 'cyrillic' ? family : 'IBM Plex Sans KR', weight: 400, italic: false },
          map: script === 'cyrillic' ? 'Plex Sans' : 'Plex Sans KR',
        },
      ];
    }),
    ...chinese.map(({ file, unicodeRange }): Cut => {
      const covers = coverage(unicodeRange);
      return {
        name: `han-${/sc-(\d+)-/.exec(file)?.[1] ?? ''}`,
        file: `${BASEMAP_FONTS}/${file}`,
        letters: han.filter(covers),
        css: null,
        map: 'Noto Sans SC',
      };
    }),
  ].filter(({ letters }) => letters.length > 0);
}

/** `U+20-7e,U+a0`: runs of code points. */
function rangeOf(letters: readonly string[]): string {
  const points = letters.map((letter) => letter.codePointAt(0) ?? 0).sort((one, other) => one - other);
  const runs: [number, number][] = [];
  for (const point of points) {
    const last = runs.at(-1);
    if (last && point === last[1] + 1) last[1] = point;
    else runs.push([point, point]);
  }
  const hex = (point: number): string => point.toString(16);
  return runs.map(([from, to]) => `U+${hex(from)}${to > from ? `-${hex(to)}` : ''}`).join(', ');
}

const faceOf = ({ name, letters, css }: Cut): string =>
  css === null
    ? ''
    : `
@font-face {
  font-family: '${css.family}';
  font-style: ${css.italic ? 'italic' : 'normal'};
  font-weight: ${css.weight};
  font-display: swap;
  src: url('./${name}.woff2') format('woff2');
  unicode-range: ${rangeOf(letters)};
}
`;

mkdirSync(FOLDER, { recursive: true });
const all = cuts();
for (const { name, file, letters } of all) {
  // Alternates of a letter that no feature of ours asks for stay out.
  const cut = await subsetFont(readFileSync(file), letters.join(''), { targetFormat: 'woff2', noLayoutClosure: true });
  writeFileSync(`${FOLDER}/${name}.woff2`, cut);
  process.stdout.write(`${FOLDER}/${name}.woff2  ${cut.length} bytes\n`);
}
const faces = all.flatMap(({ name, letters, map }) =>
  map === null ? [] : [{ face: map, file: `${name}.woff2`, unicodeRange: rangeOf(letters) }],
);
writeFileSync(`${FOLDER}/first.json`, serialise({ faces }));
writeFileSync(
  `${FOLDER}/first.css`,
  `/* Written by \`npm run geo:fonts\`: the letters that the page is first seen in, before the whole fonts. */\n${all.map(faceOf).join('')}`,
);
