/** What is said of an address that was typed, before anything is asked of it. */
import { describe, expect, it } from 'vitest';
import { typedAddress } from '../../../src/ui/open/address';

describe('typedAddress', () => {
  it('takes whole http(s) addresses, without the blanks around them', () => {
    expect(typedAddress(' https://example.org/trip.geojson\n')).toEqual({
      url: 'https://example.org/trip.geojson',
      problem: null,
    });
    expect(typedAddress('http://127.0.0.1:8000/a b.csv').url).toBe('http://127.0.0.1:8000/a%20b.csv');
  });

  it.each(['', '  ', 'example.org/trip.geojson', '/trip.geojson', 'https://', 'example.org:8080/trip.geojson'])(
    'says of %j how an address looks',
    (typed) => {
      const { url, problem } = typedAddress(typed);
      expect(url).toBeNull();
      expect(problem).toContain('https://');
    },
  );

  it.each(['javascript:alert(1)', 'file:///etc/passwd', 'data:text/plain,x', 'ftp://example.org/x.csv', 'blob:x'])(
    'refuses the scheme of %j, and names it',
    (typed) => {
      const { url, problem } = typedAddress(typed);
      expect(url).toBeNull();
      expect(problem).toContain(typed.slice(0, typed.indexOf(':') + 1));
    },
  );
});
