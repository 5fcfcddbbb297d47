/** Which language the page speaks, and why. */
import { describe, expect, it } from 'vitest';
import { chooseLanguage, matchLanguage } from '../../src/state/choose-language';

const TAGS = ['en', 'ko', 'ru', 'zh-Hans'];
const wishes = { link: null, stored: null, preferred: [] };

describe('the language of the page', () => {
  it.each([
    ['the link', { link: 'ko', stored: 'ru', preferred: ['en'] }, { tag: 'ko', chosen: true }],
    ['what was chosen before', { ...wishes, stored: 'ru', preferred: ['ko'] }, { tag: 'ru', chosen: true }],
    ['the browser', { ...wishes, preferred: ['fi-FI', 'ko-KR', 'ru'] }, { tag: 'ko', chosen: false }],
    ['English', { ...wishes, preferred: ['fi'] }, { tag: 'en', chosen: false }],
    [
      'what comes next where a link names none of ours',
      { link: 'fi', stored: 'ru', preferred: [] },
      { tag: 'ru', chosen: true },
    ],
    [
      'what comes next where a setting is none of ours',
      { link: null, stored: '', preferred: ['ru'] },
      { tag: 'ru', chosen: false },
    ],
  ])('by %s', (_, asked, found) => {
    expect(chooseLanguage(asked, TAGS)).toEqual(found);
  });

  it.each([
    ['ko', 'ko'],
    ['KO-kr', 'ko'],
    ['ru_RU', 'ru'],
    ['zh-Hans-CN', 'zh-Hans'],
    ['zh-TW', null],
    ['kok', null],
    ['', null],
    ['-', null],
  ])('%s is %s', (asked, tag) => {
    expect(matchLanguage(asked, TAGS)).toBe(tag);
  });
});
