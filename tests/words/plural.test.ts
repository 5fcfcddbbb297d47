import { describe, expect, it } from 'vitest';
import { pluralForm } from '../../src/words/plural';

const RUSSIAN = { one: 'час', few: 'часа', many: 'часов', other: 'дробного часа' };

describe('the form of a word beside a number', () => {
  it.each([
    [0, 'часов'],
    [1, 'час'],
    [3, 'часа'],
    [5, 'часов'],
    [12, 'часов'],
    [101, 'час'],
    [1.5, 'дробного часа'],
  ])('%d in Russian', (n, word) => {
    expect(pluralForm('ru', n, RUSSIAN)).toBe(word);
  });

  it('is the last one where a language does not tell them apart, or a form is not given', () => {
    expect(pluralForm('ko', 1, { other: '시간' })).toBe('시간');
    expect(pluralForm('ru', 3, { one: 'час', other: 'ч' })).toBe('ч');
  });
});
