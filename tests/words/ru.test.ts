/** Russian fills the English catalogue: the same keys and kinds, nothing lost that is put in, the right form beside each number. */
import { describe, expect, it } from 'vitest';
import type { Translation } from '../../src/words';
import { words as en } from '../../src/words/command-line';
import { ru } from '../../src/words/ru';

const NOT_TRANSLATED = ['cli', 'schema', 'site'];

type Leaf = string | null | ((...given: never[]) => unknown);

/** All that is said, by its path: "page.counts.more". */
function leaves(of: object, path = ''): [path: string, leaf: Leaf][] {
  return Object.entries(of).flatMap(([key, value]: [string, unknown]): [string, Leaf][] => {
    const at = path === '' ? key : `${path}.${key}`;
    if (typeof value === 'object' && value !== null) return leaves(value, at);
    return [[at, value as Leaf]];
  });
}

const english = leaves(en).filter(([path]) => !NOT_TRANSLATED.includes(path.split('.')[0] ?? ''));
const russian = leaves(ru);
const englishAt = new Map(english);

describe('the Russian catalogue', () => {
  it('has the keys of the English one, but the command line and the schema', () => {
    expect(russian.map(([path]) => path).sort()).toEqual(english.map(([path]) => path).sort());
  });

  it('says what the English one says in the same kind of leaf', () => {
    const kindOf = (leaf: Leaf | undefined): string => (leaf === null ? 'null' : typeof leaf);
    const other = russian.filter(([path, leaf]) => kindOf(leaf) !== kindOf(englishAt.get(path)));
    expect(other.map(([path]) => path)).toEqual([]);
  });

  it('says something wherever the English one does, and nothing where that is silent', () => {
    const other = russian.filter(([path, leaf]) => (leaf === '') !== (englishAt.get(path) === ''));
    expect(other.map(([path]) => path)).toEqual([]);
  });

  it('is a type error where a key is missing, or a leaf of another kind', () => {
    // @ts-expect-error: `km` takes a text that is written already.
    const wrong: Translation['map']['strip'] = { border: '', title: (place) => place, km: (km: number) => String(km) };
    // @ts-expect-error: `title` and `km` are missing.
    const short: Translation['map']['strip'] = { border: '' };
    expect(Object.keys(wrong)).not.toEqual(Object.keys(short));
  });

  it('leaves no sentence in English', () => {
    const words = russian.filter(
      ([, leaf]) => typeof leaf === 'string' && /[a-z]{3}/i.test(leaf) && !/[а-яё]/i.test(leaf),
    );
    expect(words.map(([, leaf]) => leaf).sort()).toEqual(
      ['BibTeX', 'Byline', 'CSL-JSON', 'CSV', 'CSV', 'GPX', 'GeoJSON', 'GeoJSON', 'GeoJSON', 'HTML'].concat([
        'KML',
        'KMZ',
        'Markdown',
        'Natural Earth',
        'RIS',
      ]),
    );
  });
});

/** What a function is called with. A language may pick a form by a number or a truth, so these are told apart from texts. */
const NUMBERS: readonly (readonly number[])[] = [
  [1, 1, 1, 1],
  [2, 3, 4, 7],
  [25, 11, 12, 13],
];
const TEXTS = ['«раз»', '«два»', '«три»', '«четыре»', '«пять»'];
const LISTS = [['первый'], ['первый', 'второй'], ['первый', 'второй', 'третий']];

/** Which leaves take something else than texts, by place; as the English functions are declared. */
const KINDS: Readonly<Record<string, string>> = {
  'account.figures.counted': 'nt',
  'account.sources': 'nnn',
  'account.reported.eventTitle': 'nt',
  'account.reported.doubted': 'n',
  'account.claim.degrees': 'tbtb',
  'account.doubts.more': 'n',
  'account.open.unchecked': 'n',
  'account.notes.back': 'nn',
  'account.notes.to': 'n',
  'archive.method': 'tn',
  'archive.andMore': 'n',
  'archive.tooManyEntries': 'nn',
  'bundle.sources.counted': 'nt',
  'bundle.sources.operating': 'n',
  'cite.note.relays': 'l',
  'contradictions.found': 'nbt',
  'contradictions.pairs': 'n',
  'contradictions.morePairs': 'n',
  'contradictions.moreAgainst': 'n',
  'contradictions.showMore': 'n',
  'convert.more': 'n',
  'graph.clock': '-z',
  'graph.offset': '-z',
  'graph.hour': '-z',
  'graph.day': '-z',
  'graph.flag': '-z',
  'graph.hours': '--z',
  'graph.tooFar': 'n',
  'graph.alreadyPast': 'n',
  'graph.event': 'nt',
  'graph.by': 'ln',
  'graph.claims': 'n',
  'graph.disputed': 'l',
  'graph.publishedNote': 'nt',
  'graphPicture.legend.merged': 'n',
  'graphPicture.sources.number': 'n',
  'graphPicture.sources.more': 'n',
  'graphPicture.sources.moreEvents': 'n',
  'issues.aList': 'n',
  'issues.syntax.deep': 'n',
  'issues.tooDeep': 'n',
  'issues.excerptOfSeveral': 'n',
  'issues.vertexUnknown': 'ntn',
  'issues.quoteTooLong': 'nn',
  'issues.textTooLong': 'tnn',
  'issues.andMore': 'n',
  'issues.ringTooShort': 'n',
  'issues.seqGap': 'nn',
  'issues.setAside.*': 'n',
  'issues.noCap': 'n',
  'map.trainNote.reported': 'lt',
  'map.pill': 'nn',
  'map.eventTitle': 'nt',
  'map.pillTitle': 'n',
  'moment.pinned': 'tl',
  'moment.pinnedLoosely': 'ttl',
  'moment.within': 'ttlt',
  'moment.withinInstant': 'tlt',
  'pace.reading': 'ln',
  // Milliseconds are said in seconds, minutes, hours or days.
  'pace.dwellLeft': '-',
  'pace.faster': 'n--',
  'pace.left': '-',
  'pace.overview': 'nln',
  'pace.stretch': 'ttn',
  'pace.mark': 'n',
  'pace.markShort': 'n',
  'page.opening.gallery.km': 'n',
  'page.state.notFound': 'tn',
  'page.state.tooLarge': 'nn',
  'page.issues.errors': 'n',
  'page.issues.warnings': 'n',
  'page.issues.place': 'nn',
  'page.issues.setAside': 'l',
  'page.issues.more': 'n',
  'page.issues.notShown': 'n',
  // The number stands beside the word, and not in it.
  'page.figures.claims': '-',
  'page.figures.reports': '-',
  'page.figures.origins': '-',
  'page.figures.hourRange': 'nn',
  'page.figures.notNamed': 'n',
  'page.counts.reportsOrigins': 'nnn',
  'page.counts.claims': 'n',
  'page.counts.more': 'n',
  'page.segments.reportsRead': 'n',
  'page.segments.km': 'n',
  'page.card.event': 'n',
  'page.card.contradicts.more': 'n',
  'page.legend.shareOf': 'n',
  'page.legend.share': '-',
  'page.tools.openedWith': 'tn',
  'page.tools.notOpened': 'tn',
  'page.player.eventOf': 'nn',
  'page.player.afterEvent': 'nn',
  'page.player.km': 'n',
  'page.player.kmRange': 'nn',
  'page.player.jumpTo': 'nt',
  'picture.sources.ofEvent': 'n',
  'picture.sources.more': 'n',
  'picture.sources.all': 'n',
  'picture.sources.otherEvents': 'n',
  'picture.sources.number': 'n',
  'picture.dialog.pixels': 'nn',
  'picture.dialog.unreachable': 'tn',
  'picture.dialog.tooLarge': 'nn',
  'table.summary': 'tnn',
  'table.noCap': 'n',
  'table.noText': 'n',
  'table.unnamedColumn': 'n',
  'table.rowsThinned': 'nn',
  'table.cellsBeyond': 'nn',
  'table.andMore': 'n',
  'table.reportDiffers': 'ttnt',
  'table.derivedLong': 'n',
  'text.shown': 'nnn',
  'text.left': 'n',
  'text.previous': 'n',
  'text.more': 'n',
  'text.all': 'n',
  'tracks.noCap': 'n',
  'tracks.coordinates': 'nn',
  'tracks.linesApart': 'n',
  'tracks.timesThinned': 'nn',
  'tracks.pointsThinned': 'nn',
  'tracks.timesMismatched': 'tnn',
  'tracks.moreTimes': 'n',
  'tracks.moreInFile': 'n',
  'writeMaps.counts': 'nnn',
  'writeMaps.alsoNamed': 'l',
  'writeMaps.sources': 'nnnn',
  'writeMaps.notSaid': 'l',
  'writeMaps.authors': 'l',
  'writeMaps.leftOut.*': 'n',
  'writeMaps.stretch': 'tttl',
  'xml.syntax.deep': 'n',
  'xml.tooDeep': 'nt',
  'xml.kept': 'nn',
  'xml.severalInPoint': 'n',
  'xml.timesMismatched': 'nn',
  'xml.notRead': 'tn',
  'xml.linkNotFollowed': 'n',
  'xml.ownDrawing': 'n',
  'xml.notRepeated': 'n',
  'xml.noGeometry': 'n',
  'xml.anglesNotRead': 'n',
  'xml.emptyCoord': 'n',
};

const AT_MS = Date.UTC(2023, 8, 12, 2, 15);

const kindsOf = (path: string, takes: number): string =>
  KINDS[path] ?? KINDS[path.replace(/\.\w+$/u, '.*')] ?? 't'.repeat(takes);

/** Sample values of each kind, the `round`th. */
function given(kinds: string, round: number): unknown[] {
  return [...kinds].map((kind, at) => {
    if (kind === 'n') return NUMBERS[round]?.[at];
    if (kind === 'l') return LISTS[round];
    if (kind === 'b') return round === 1;
    if (kind === 'z') return 'Asia/Vladivostok';
    if (kind === '-') return AT_MS + round * 3_600_000;
    return TEXTS[at];
  });
}

/** What is said, as one text; pieces end to end. */
function written(answer: unknown): string {
  if (typeof answer === 'string') return answer;
  const pieces = answer as readonly unknown[];
  expect(pieces.every((piece) => typeof piece === 'string')).toBe(true);
  return pieces.join('');
}

const functions = russian.flatMap(([path, leaf]) => (typeof leaf === 'function' ? [[path, leaf] as const] : []));

describe('each function of the Russian catalogue', () => {
  it.each(functions)('%s has every value in what it says', (path, leaf) => {
    for (const round of [0, 1, 2]) {
      const kinds = kindsOf(path, Math.max(leaf.length, englishTakes(path)));
      const values = given(kinds, round);
      const text = written((leaf as (...some: unknown[]) => unknown)(...values));
      expect(text).not.toBe('');
      expect(text).not.toMatch(/undefined|NaN|\[object/u);
      [...kinds].forEach((kind, at) => {
        for (const value of [values[at]].flat()) {
          if (kind === 't' || kind === 'l') expect(text).toContain(String(value));
          if (kind === 'n') expect(text).toContain((value as number).toLocaleString('ru'));
        }
      });
    }
  });

  it('knows every function by name that it names', () => {
    const known = functions.map(([path]) => path);
    const unknown = Object.keys(KINDS).filter((path) => {
      const group = path.replace(/\*$/u, '');
      return !known.some((one) => one === path || (path.endsWith('*') && one.startsWith(group)));
    });
    expect(unknown).toEqual([]);
  });
});

function englishTakes(path: string): number {
  const leaf = englishAt.get(path);
  return typeof leaf === 'function' ? leaf.length : 0;
}

const plain = (text: string): string => text.replaceAll('\u00a0', ' ');

describe('a word beside a number', () => {
  it.each([
    [0, '0 сообщений'],
    [1, '1 сообщение'],
    [2, '2 сообщения'],
    [4, '4 сообщения'],
    [5, '5 сообщений'],
    [11, '11 сообщений'],
    [14, '14 сообщений'],
    [21, '21 сообщение'],
    [22, '22 сообщения'],
    [111, '111 сообщений'],
    [1002, '1 002 сообщения'],
  ])('%i has its form', (n, text) => {
    expect(plain(ru.page.segments.reportsRead(n))).toBe(text);
  });

  it('is said of reports beside origins, and of those that name nobody', () => {
    expect(plain(ru.page.counts.reportsOrigins(12, 1, 0))).toBe('12 сообщений · 1 первоисточник');
    expect(plain(ru.page.counts.reportsOrigins(24, 14, 2))).toBe('24 сообщения · 14 первоисточников и 2 неназванных');
    expect(plain(ru.page.counts.reportsOrigins(3, 2, 1))).toBe('3 сообщения · 2 первоисточника и 1 неназванный');
  });
});

describe('the sentence of the moment in Russian', () => {
  const { moment } = ru;

  it('takes a phrase that is a noun, and names as they are', () => {
    expect(moment.sentence('12 сент., 12:15 Владивосток', moment.pinned('пересечение Раздольной', ['RIA']))).toBe(
      '12 сент., 12:15 Владивосток — пересечение Раздольной, сообщает RIA',
    );
    expect(moment.pinned('пересечение Туманной', ['KCNA', 'RIA', moment.unnamedOrigin])).toBe(
      'пересечение Туманной, сообщают KCNA, RIA и неназванный первоисточник',
    );
  });

  it('calls possible what no report says', () => {
    expect(plain(moment.unreported(moment.possible('Пхеньян', moment.near('Туманган'))))).toBe(
      'возможно где угодно на отрезке Пхеньян → Туманган (вблизи); где именно в этот час, не сообщается',
    );
    expect(plain(moment.possible(moment.before('5', 'Хасан'), moment.beyond('3', moment.it)))).toBe(
      'возможно где угодно на отрезке Хасан (5 км до него) → тот же пункт (3 км после него)',
    );
  });

  it('never calls anything likely', () => {
    const texts = russian.map(([, leaf]) => (typeof leaf === 'function' ? String(leaf) : (leaf ?? '')));
    expect(texts.filter((text) => /вероятн(?:о|ый|ая|ее)(?![а-яё])|скорее всего|наверно/iu.test(text))).toEqual([]);
  });
});

describe('the pace of the clock in Russian', () => {
  const { pace } = ru;

  it('has the form of "times" for a fraction and for a whole number', () => {
    expect(plain(pace.faster(5.34, 21 * 3_600_000, 12_000))).toBe(
      'Время здесь идёт в 5,3 раза быстрее: 21 ч без событий за 12 с',
    );
    expect(plain(pace.mark(14.2))).toBe('быстрее в 14 раз');
    expect(plain(pace.mark(22))).toBe('быстрее в 22 раза');
    expect(pace.markShort(5.34)).toBe('×5,3');
  });

  it.each([
    [9_000, 'осталось меньше 10 с'],
    [22_000, 'осталось около 20 с'],
    [125_000, 'осталось около 2 мин'],
    [3 * 3_600_000, 'осталось около 3 ч'],
  ])('says what is left of %i ms', (ms, said) => {
    expect(plain(pace.left(ms))).toBe(said);
  });

  it('counts stops, stretches and the events that are read', () => {
    const stretch = pace.stretch('12:15', '18:00', 3);
    expect(plain(pace.overview(21, [stretch], 2))).toBe(
      'Часы останавливаются для чтения: 21 остановка. Время сжато в 3 раза с 12:15 до 18:00; ещё на 2 отрезках.',
    );
    expect(plain(pace.overview(5, [], 0))).toBe(
      'Часы останавливаются для чтения: 5 остановок. Между остановками время не сжато.',
    );
    expect(pace.reading(['Хасан'], 0)).toBe('Чтение: Хасан');
    expect(plain(pace.reading(['Хасан', 'Раздольная'], 3))).toBe('Чтение, 5 событий: Хасан, Раздольная и ещё 3');
  });
});

describe('the time graph in Russian', () => {
  it('names days and months in Russian', () => {
    expect(ru.graph.day(AT_MS, 'Asia/Vladivostok')).toBe('вт 12 сент.');
    expect(ru.graph.hours(null, null, 'UTC')).toBe('час не указан');
    expect(ru.graph.hours(null, AT_MS, 'UTC')).toBe('не позже 12 сент., 02:15 UTC');
    expect(ru.graph.hours(AT_MS, AT_MS + 600_000, 'UTC')).toBe('12 сент., 02:15 – 02:25 UTC');
  });
});
