import { describe, expect, it } from 'vitest';
import { words as en } from '../../src/words/command-line';
import { josa, particleFor, type Particle } from '../../src/words/josa';
import { ko } from '../../src/words/ko';

describe('particles', () => {
  it.each<[string, Particle, string]>([
    // Hangul: without a final consonant, with one, with ㄹ
    ['평양', '은/는', '평양은'],
    ['하산', '이/가', '하산이'],
    ['김책', '으로/로', '김책으로'],
    ['길주', '을/를', '길주를'],
    ['길주', '으로/로', '길주로'],
    ['서울', '으로/로', '서울로'],
    ['서울', '을/를', '서울을'],
    ['서울', '과/와', '서울과'],
    ['우정의 다리', '과/와', '우정의 다리와'],
    ['정수', '이어야/여야', '정수여야'],
    ['목록', '이어야/여야', '목록이어야'],
    // figures as they are read: 영 일 이 삼 육 칠, 십, 백, 만, 조
    ['0', '이/가', '0이'],
    ['1', '으로/로', '1로'],
    ['1', '은/는', '1은'],
    ['2', '은/는', '2는'],
    ['3', '으로/로', '3으로'],
    ['6', '으로/로', '6으로'],
    ['7', '으로/로', '7로'],
    ['9', '을/를', '9를'],
    ['60', '으로/로', '60으로'],
    ['10,000', '이/가', '10,000이'],
    ['1000000000000', '이/가', '1000000000000가'],
    ['12.5', '을/를', '12.5를'],
    ['1.0', '을/를', '1.0을'],
    ['76%', '이/가', '76%가'],
    // Latin letters that are spelt, and words as they are mostly written in Hangul
    ['TASS', '은/는', 'TASS는'],
    ['RIA', '과/와', 'RIA와'],
    ['CSV', '은/는', 'CSV는'],
    ['KML', '은/는', 'KML은'],
    ['KML', '으로/로', 'KML로'],
    ['CNN', '이/가', 'CNN이'],
    ['a', '을/를', 'a를'],
    ['id', '이/가', 'id가'],
    ['Khasan', '을/를', 'Khasan을'],
    ['Byline', '은/는', 'Byline은'],
    ['Vladivostok', '을/를', 'Vladivostok를'],
    ['Seoul', '으로/로', 'Seoul로'],
    ['Pyongyang', '으로/로', 'Pyongyang으로'],
    ['André', '은/는', 'André는'],
    ['12km', '을/를', '12km를'],
    ['journey.geojson', '을/를', 'journey.geojson을'],
    ['Хасан', '은/는', 'Хасан은'],
    ['Владивосток', '은/는', 'Владивосток는'],
    // marks and brackets behind a word are not read
    ['“평양”', '은/는', '“평양”은'],
    ['"id"', '이/가', '"id"가'],
    ['RIA(c-1)', '과/와', 'RIA(c-1)와'],
    ['평양(북한)', '은/는', '평양(북한)은'],
    ['(길주)', '은/는', '(길주)는'],
    ['claims[0]', '은/는', 'claims[0]은'],
    ['하산 ', '은/는', '하산 은'],
    ['하산'.normalize('NFD'), '은/는', `${'하산'.normalize('NFD')}은`],
  ])('%s with %s is %s', (word, particle, text) => {
    expect(josa(word, particle)).toBe(text);
  });

  it.each<[string, Particle, string]>([
    ['平壤', '은/는', '은(는)'],
    ['平壤', '으로/로', '(으)로'],
    ['…', '을/를', '을(를)'],
    ['', '이/가', '이(가)'],
  ])('where nobody can tell how “%s” is read, %s has both forms', (word, particle, text) => {
    expect(particleFor(word, particle)).toBe(text);
  });

  it('is quick with a long word of marks', () => {
    const started = performance.now();
    expect(particleFor('!'.repeat(1_000_000), '은/는')).toBe('은(는)');
    expect(performance.now() - started).toBeLessThan(500);
  });
});

type Leaf = string | null | ((...given: never[]) => unknown);
type Gaps = readonly unknown[];

/** The catalogue's leaves by path. */
function leaves(node: unknown, path = ''): [string, Leaf][] {
  if (node === null || typeof node === 'string' || typeof node === 'function') return [[path, node as Leaf]];
  return Object.entries(node as Record<string, unknown>).flatMap(([key, inner]) =>
    leaves(inner, path === '' ? key : `${path}.${key}`),
  );
}

const english = new Map(
  leaves(en).filter(([path]) => !path.startsWith('cli.') && !path.startsWith('schema.') && !path.startsWith('site.')),
);
const korean = leaves(ko);
const functions = korean.filter(
  (leaf): leaf is [string, (...given: never[]) => unknown] => typeof leaf[1] === 'function',
);

const plain = (result: unknown): string =>
  Array.isArray(result) ? result.map((piece) => (typeof piece === 'string' ? piece : '?')).join('') : String(result);

/** Samples of a gap, each with the text by which it is known again: a text, a figure, a list of texts. */
function samples(at: number): readonly (readonly [unknown, string])[] {
  const text = `⟦${at}⟧`;
  const number = 213 + 101 * at;
  return [
    [text, text],
    [number, String(number)],
    [[`${text}가`, `${text}나`], `${text}나`],
  ];
}

function called(leaf: (...given: never[]) => unknown, gaps: Gaps): string | null {
  try {
    return plain((leaf as (...given: unknown[]) => unknown)(...gaps));
  } catch {
    return null;
  }
}

/** What to call a function of the English catalogue with, so that it says the most of what it is given. */
function telling(leaf: (...given: never[]) => unknown): { gaps: Gaps; said: string[] } {
  let tries: { gaps: unknown[]; marks: string[] }[] = [{ gaps: [], marks: [] }];
  for (let at = 0; at < leaf.length; at += 1)
    tries = tries.flatMap(({ gaps, marks }) =>
      samples(at).map(([gap, mark]) => ({ gaps: [...gaps, gap], marks: [...marks, mark] })),
    );
  let best: { gaps: Gaps; said: string[] } = { gaps: [], said: [] };
  for (const { gaps, marks } of tries) {
    const text = called(leaf, gaps);
    if (text === null || /NaN|undefined|\[object/.test(text)) continue;
    const said = marks.filter((mark) => text.includes(mark));
    if (said.length > best.said.length || best.gaps.length === 0) best = { gaps, said };
  }
  return best;
}

/** These write what they are given in a way of their own, and are called below. */
const OWN_WAY = new Set([
  ...['clock', 'offset', 'hour', 'day', 'flag', 'hours'].map((name) => `graph.${name}`),
  'page.legend.share',
  ...['dwellLeft', 'left'].map((name) => `pace.${name}`),
]);
/** Names beside a figure that stands by itself. */
const NAMES_ONLY = /^page\.figures\.(claims|reports|origins)$/;

describe('the Korean catalogue', () => {
  it('has the leaves of the English one, of the same kind', () => {
    expect(korean.map(([path, leaf]) => `${path} ${typeof leaf}`).sort()).toEqual(
      [...english].map(([path, leaf]) => `${path} ${typeof leaf}`).sort(),
    );
  });

  it.each(functions.filter(([path]) => !OWN_WAY.has(path)))('%s says all that the English one says', (path, leaf) => {
    const original = english.get(path);
    if (typeof original !== 'function') throw new Error(`${path} is no function in English`);
    const { gaps, said } = telling(original);
    const text = called(leaf, gaps);
    expect(text).not.toBeNull();
    for (const mark of said) expect(text).toContain(mark);
    expect(text).not.toMatch(/NaN|undefined|\[object/);
    if (original.length > 0 && !NAMES_ONLY.test(path)) expect(said.length).toBeGreaterThan(0);
  });

  it('says the parts of a sentence in pieces, each once', () => {
    const parts = [0, 1, 2, 3, 4].map((at) => [{ part: at }]);
    for (const [path, leaf] of functions) {
      const original = english.get(path);
      if (typeof original !== 'function' || OWN_WAY.has(path)) continue;
      const given = parts.slice(0, original.length);
      const of = (say: unknown): unknown => (say as (...gaps: unknown[]) => unknown)(...given);
      // The others put their gaps into one text.
      const first = of(original);
      if (!Array.isArray(first)) continue;
      const pieces = of(leaf);
      const objects = (all: readonly unknown[]): string[] =>
        all
          .filter((piece) => typeof piece === 'object')
          .map((piece) => JSON.stringify(piece))
          .sort();
      expect(objects(pieces as unknown[]), path).toEqual(objects(first));
    }
  });

  it('writes hours with their clock', () => {
    const at = Date.parse('2023-09-12T02:15:00Z');
    const hour = 3_600_000;
    const zone = 'Asia/Vladivostok';
    const { graph } = ko;
    expect(graph.hours(at, at, zone)).toContain('12:15');
    expect(graph.hours(null, null, zone)).toBe('시각 언급 없음');
    expect(graph.hours(null, at, zone)).toMatch(/12:15.*까지$/);
    expect(graph.hours(at, null, zone)).toMatch(/12:15.*부터$/);
    expect(graph.hours(at, at + hour, zone)).toMatch(/12:15 ~ 13:15/);
    expect(graph.hours(at, at + 24 * hour, zone)).toMatch(/12:15 ~ .*13.* 12:15/);
    expect(graph.day(at, zone)).toMatch(/12.*\(화\)/);
    expect(graph.hour(at, zone)).toBe('12:15');
    expect(graph.flag(at, zone)).toMatch(/^12:15 ./);
    expect(graph.clock(at, zone)).toContain(graph.offset(at, zone));
  });

  it('writes a length of time no finer than it is worth', () => {
    const { pace } = ko;
    const [second, minute, hour] = [1000, 60_000, 3_600_000];
    expect(pace.dwellLeft(2.2 * second)).toBe('3초');
    expect(pace.left(4 * second)).toBe('10초 미만 남음');
    expect(pace.left(22 * second)).toBe('약 20초 남음');
    expect(pace.left(100 * second)).toBe('약 2분 남음');
    expect(pace.left(3 * hour)).toBe('약 3시간 남음');
    const fast = (ms: number): string => pace.faster(5.27, ms, 12 * second);
    expect(fast(45 * minute)).toContain('5.3배 빠르게 간다: 사건 없는 45분을 12초에');
    expect(fast(21 * hour)).toContain('21시간을');
    expect(fast(288 * hour)).toContain('12일을');
    expect(pace.mark(14.2)).toBe('14배 빠름');
  });

  it('names the events that are read, and counts the others', () => {
    const { pace } = ko;
    expect(pace.reading(['국경 통과'], 0)).toBe('읽는 중: 국경 통과');
    expect(pace.reading(['가', '나', '다'], 2)).toBe('사건 5건 읽는 중: 가, 나, 다 외 2건');
    expect(pace.overview(3, [], 0)).toBe('시계는 읽을 수 있게 3번 멈춘다. 그 사이에는 시간을 압축하지 않는다.');
    expect(pace.overview(3, ['가'], 2)).toMatch(/부분: 가, 그 밖에 2곳\.$/);
  });

  it('counts what is left out only where something is', () => {
    expect(ko.account.sources(12, 1, 0)).toBe('보도 12건 · 원출처 1곳');
    expect(ko.account.sources(1200, 1, 2)).toBe('보도 1,200건 · 원출처 1곳, 익명 2곳');
    expect(ko.page.legend.share(0.758)).toMatch(/^76\s?%$/);
    expect(ko.graph.by(['가', '나'], 0)).toBe('가, 나');
    expect(ko.cap.atMost('60', null)).toBe('그린 선을 따라 최고 시속 60km.');
    expect(ko.contradictions.found(3, false, '60')).not.toContain('넘게');
    expect(ko.contradictions.found(3, true, '60')).toContain('3쌍 넘게');
  });

  it('is Korean: a text has Hangul, or is a name that stays as it is', () => {
    for (const [path, leaf] of korean) {
      if (typeof leaf !== 'string') continue;
      if (/[가-힣]/.test(leaf)) continue;
      expect(leaf, path).toBe(path === 'locale' ? 'ko' : english.get(path));
    }
  });

  it('says no more than the English: nothing is weighed, nothing is guessed', () => {
    const all = functions.map(([, leaf]) => called(leaf, telling(leaf).gaps) ?? '');
    const texts = korean.flatMap(([, leaf]) => (typeof leaf === 'string' ? [leaf] : []));
    for (const text of [...all, ...texts]) expect(text).not.toMatch(/유력|아마|틀림없|분명히|것 같|듯하|듯싶/);
  });

  it('puts noun phrases into the sentence of the moment', () => {
    const { moment } = ko;
    const possible = moment.possible(moment.near('평양'), moment.beyond('5', '하산'));
    expect(possible).toBe('평양 부근에서 하산을 5km 지난 곳까지 어디든 가능');
    expect(moment.sentence('9월 12일 12:15 블라디보스토크', moment.pinned('라즈돌나야강 통과', ['RIA']))).toBe(
      '9월 12일 12:15 블라디보스토크 — 라즈돌나야강 통과, RIA 보도',
    );
    expect(moment.within('국경 통과', '화요일 새벽', ['TASS', moment.unnamedOrigin], possible)).toBe(
      `“화요일 새벽” 중 어느 때인가 국경 통과, TASS, 익명 원출처 보도; ${possible}`,
    );
    expect(moment.phrases.onStretch('평양', '하산')).toBe('평양과 하산 사이');
  });

  it('keeps the words that are marks for machines', () => {
    expect(ko.page.issues.fileName('trip.csv')).toBe(en.page.issues.fileName('trip.csv'));
    expect(ko.formats.arrow).toBe(en.formats.arrow);
  });
});
