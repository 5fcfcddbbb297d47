/** Numbers, days and clocks as each language writes them; English to the letter as it always was. */
import { afterEach, describe, expect, it } from 'vitest';
import * as format from '../../src/words/format';
import { directionOf, languageName, languageNames, ownName } from '../../src/words/names';

const AT = Date.parse('2023-09-12T02:15:00Z');
const ZONE = 'Asia/Vladivostok';
/** Any blank as a plain one: which of them stands there differs between versions of ICU. */
const plain = (text: string): string => text.replace(/[\u00a0\u202f\u2009]/g, ' ');

afterEach(() => format.writeIn('en'));

const all = (): Record<string, string> => ({
  day: format.formatDay(AT, ZONE),
  longDay: format.formatLongDay(AT, ZONE),
  date: format.formatDate(AT, ZONE),
  month: format.formatMonth(AT, ZONE),
  time: format.formatTime(AT, ZONE),
  midnight: format.formatTime(Date.parse('2023-09-12T00:00:00+10:00'), ZONE),
  instant: format.formatInstant(AT, ZONE),
  offset: format.formatOffset(AT, ZONE),
  range: format.formatDateRange(AT - 2 * 86_400_000, 'Asia/Pyongyang', AT, ZONE),
  months: format.formatDateRange(Date.parse('2023-08-30T20:00Z'), ZONE, AT, ZONE),
  km: format.formatKm(1234.5),
  small: format.formatKm(4.25),
  share: format.formatPercent(0.758),
  little: format.formatPercent(0.001),
  nearly: format.formatPercent(0.9999),
  megabytes: format.formatMegabytes(3_200_000),
});

describe('as it is written', () => {
  it('in English', () => {
    expect(all()).toEqual({
      day: '12 Sep',
      longDay: '12 September',
      date: '12 September 2023',
      month: 'September 2023',
      time: '12:15',
      midnight: '00:00',
      instant: '12 Sep, 12:15 Vladivostok',
      offset: 'UTC+10',
      range: '10–12 September 2023',
      months: '31 August – 12 September 2023',
      km: '1,235',
      small: '4.3',
      share: '76\u202f%',
      little: '<1\u202f%',
      nearly: '>99\u202f%',
      megabytes: '3.2',
    });
  });

  it('in Korean', () => {
    format.writeIn('ko');
    expect(Object.fromEntries(Object.entries(all()).map(([name, text]) => [name, plain(text)]))).toMatchObject({
      day: '9월 12일',
      longDay: '9월 12일',
      date: '2023년 9월 12일',
      month: '2023년 9월',
      time: '12:15',
      midnight: '00:00',
      instant: '9월 12일 12:15 블라디보스토크',
      offset: 'UTC+10',
      km: '1,235',
      small: '4.3',
      share: '76%',
      little: '<1%',
      nearly: '>99%',
    });
    expect(format.formatDateRange(AT - 2 * 86_400_000, ZONE, AT, ZONE)).toMatch(/^2023년 9월 10일\s*[~–]\s*12일$/u);
  });

  it('in Russian', () => {
    format.writeIn('ru');
    expect(Object.fromEntries(Object.entries(all()).map(([name, text]) => [name, plain(text)]))).toMatchObject({
      day: '12 сент.',
      longDay: '12 сентября',
      date: '12 сентября 2023 г.',
      time: '12:15',
      midnight: '00:00',
      instant: '12 сент., 12:15 Владивосток',
      offset: 'UTC+10',
      range: '10–12 сентября 2023 г.',
      km: '1 235',
      small: '4,3',
      share: '76 %',
      little: '<1 %',
      nearly: '>99 %',
      megabytes: '3,2',
    });
  });

  it('reckons with the clock the same in all', () => {
    for (const locale of ['en', 'ko', 'ru', 'fi', 'ar']) {
      format.writeIn(locale);
      expect(format.clockTime(AT, ZONE)).toEqual({ hour: '12', minute: '15' });
    }
  });
});

describe('a clock is called', () => {
  it.each([
    ['en', 'Asia/Pyongyang', 'Pyongyang'],
    ['en', 'America/Argentina/Buenos_Aires', 'Buenos Aires'],
    ['ko', 'Asia/Pyongyang', '평양'],
    ['ko', 'Asia/Seoul', '대한민국'],
    ['ko', 'Europe/Moscow', '모스크바'],
    ['ru', 'Asia/Pyongyang', 'Пхеньян'],
    ['ja', 'Asia/Pyongyang', '北朝鮮時間'],
    ['ru', 'Asia/Irkutsk', 'Иркутск'],
    ['ko', 'UTC', 'UTC'],
  ])('in %s of %s: %s', (locale, zone, name) => {
    format.writeIn(locale);
    expect(format.zoneName(zone)).toBe(name);
  });

  it('by something in any language, and two clocks of one journey never by the same name', () => {
    for (const locale of ['ko', 'ru', 'ja', 'zh', 'de', 'fr', 'ar', 'fi']) {
      format.writeIn(locale);
      const names = ['Asia/Pyongyang', 'Asia/Seoul', 'Asia/Vladivostok', 'Asia/Irkutsk', 'Asia/Shanghai', 'UTC'].map(
        (zone) => format.zoneName(zone),
      );
      expect(names.every((name) => /\p{Letter}/u.test(name))).toBe(true);
      expect(new Set(names).size).toBe(names.length);
    }
  });
});

describe('languages by name', () => {
  it('in their own language, and in another', () => {
    expect(['en', 'ko', 'ru'].map(ownName)).toEqual(['English', '한국어', 'Русский']);
    expect([languageName('ko', 'en'), languageName('en', 'ko'), languageName('fi', 'en')]).toEqual([
      'Korean',
      '영어',
      'Finnish',
    ]);
    expect([languageName('%%%', 'en'), languageName('qqq', 'en')]).toEqual([null, null]);
    expect(languageNames(['en', 'ru'], 'en')).toBe('English, Russian');
    expect([directionOf('ko'), directionOf('en')]).toEqual(['ltr', 'ltr']);
  });
});
