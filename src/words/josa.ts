/**
 * Korean particles, which depend on whether the word before them ends in a consonant as it is read aloud: 평양은, 라진을,
 * 12가, 10이, KML로. The libraries for this (es-hangul, josa) look at Hangul only, so that a figure, a name in Latin letters
 * and a word in quotation marks all come out wrong; what is put into our sentences is mostly that.
 */

/** The form after a consonant, a slash, the form after a vowel: `은/는`, `으로/로`, `이어야/여야`. */
export type Particle = `${string}/${string}`;

type Ending = 'vowel' | 'consonant' | 'rieul';

const HANGUL_FIRST = 0xac00;
const HANGUL_LAST = 0xd7a3;
/** Final consonants of a syllable, none first; ㄹ is the ninth. */
const FINALS = 28;
const FINAL_RIEUL = 8;

/** The word and its particle: `josa('하산', '을/를')` is "하산을". */
export function josa(word: string, particle: Particle): string {
  return word + particleFor(word, particle);
}

/** The particle alone. Where nobody can tell how the word is read, both forms: "은(는)". */
export function particleFor(word: string, particle: Particle): string {
  const cut = particle.indexOf('/');
  const closed = particle.slice(0, cut);
  const open = particle.slice(cut + 1);
  const ending = endingOf(word);
  if (ending === null) return closed === '으로' ? '(으)로' : `${closed}(${open})`;
  // After ㄹ it is 로, as after a vowel: 서울로, 7로.
  if (ending === 'rieul') return closed.startsWith('으로') ? open : closed;
  return ending === 'consonant' ? closed : open;
}

/** How the word ends as it is read; null where that cannot be told. */
function endingOf(word: string): Ending | null {
  const read = spoken(word);
  const last = read.at(-1);
  if (last === undefined) return null;
  const code = last.charCodeAt(0);
  if (code >= HANGUL_FIRST && code <= HANGUL_LAST) {
    const final = (code - HANGUL_FIRST) % FINALS;
    return final === 0 ? 'vowel' : final === FINAL_RIEUL ? 'rieul' : 'consonant';
  }
  if (/[0-9]/.test(last)) return figureEnding(read);
  if (/[A-Za-z]/.test(plain(last))) return latinEnding(plain(/[\p{Script=Latin}\p{M}]+$/u.exec(read)?.[0] ?? last));
  if (/\p{Script=Cyrillic}/u.test(last)) return cyrillicEnding(read);
  return UNITS.get(last) ?? null;
}

/** Only the end of a long word is looked at. */
const LOOKED_AT = 80;

/** Without what is not read at the end: marks, blanks, and brackets with what is in them, behind a word. */
function spoken(word: string): string {
  let rest = word.slice(-LOOKED_AT).normalize('NFC'); // file names may come in single letters
  for (;;) {
    const bare = rest.replace(/[^\p{L}\p{N}\p{M}%°)]+$/u, '');
    const bracket = bare.endsWith(')') ? bare.lastIndexOf('(') : -1;
    const before = bracket < 0 ? '' : bare.slice(0, bracket);
    const next = /[\p{L}\p{N}%°]/u.test(before) ? before : bare.replace(/\)$/, '');
    if (next === rest) return rest;
    rest = next;
  }
}

/** é as e. */
const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '');

/** 퍼센트, 도. */
const UNITS = new Map<string, Ending>([
  ['%', 'vowel'],
  ['°', 'vowel'],
]);

/** 영 일 이 삼 사 오 육 칠 팔 구. */
const DIGITS: readonly Ending[] = [
  'consonant',
  'rieul',
  'vowel',
  'consonant',
  'vowel',
  'vowel',
  'consonant',
  'rieul',
  'rieul',
  'vowel',
];

/** By the last digit; a round number by its power: 십, 백, 천, 만 and 억 end in a consonant as 영 does, 조 does not. */
function figureEnding(read: string): Ending {
  const whole = /(?:^|[^\d.,])(\d[\d,]*)$/.exec(read)?.[1]?.replaceAll(',', '') ?? '';
  const zeros = /0*$/.exec(whole)?.[0].length ?? 0;
  if (whole.length > zeros && zeros >= 12 && zeros < 16) return 'vowel';
  return DIGITS[Number(read.at(-1))] ?? 'vowel';
}

/** Letters that are spelt out end in a vowel, but 엘, 알 and 엠, 엔; words as they are mostly written in Hangul. */
function latinEnding(word: string): Ending {
  // KML, CSV, a; "km" and "MB" are read as the units: 킬로미터, 메가바이트.
  if (UNIT_WORDS.has(word)) return 'vowel';
  const spelt = word.length === 1 || word === word.toUpperCase();
  const lower = word.toLowerCase();
  if (spelt) return /[lr]$/.test(lower) ? 'rieul' : /[mn]$/.test(lower) ? 'consonant' : 'vowel';
  if (/le?$/.test(lower)) return 'rieul';
  return /(?:[mn]|ng|[aeiouy][mn]e)$/.test(lower) ? 'consonant' : 'vowel';
}

const UNIT_WORDS: ReadonlySet<string> = new Set(['km', 'm', 'MB', 'h']);

function cyrillicEnding(read: string): Ending {
  const last =
    read
      .replace(/[ьъ]+$/iu, '')
      .at(-1)
      ?.toLowerCase() ?? '';
  if (last === 'л') return 'rieul';
  return last === 'м' || last === 'н' ? 'consonant' : 'vowel';
}
