/**
 * What people call a clock. English says its city, which the zone's id has. Other languages: their name for the city where
 * the clock's own name has it or we do, else for the country, and the id's city where none is known; no browser brings all
 * cities.
 * Knows languages and zones.
 */

/** Zones whose clocks are named by one pattern, "… Standard Time": what their names share is no part of the city. */
const OF_CITIES = ['Asia/Vladivostok', 'Asia/Irkutsk', 'Europe/Moscow'] as const;
/** Zones that are their country's only one. */
const OF_COUNTRIES = ['Asia/Pyongyang', 'Asia/Seoul', 'Asia/Tokyo'] as const;

/** Cities whose country is no name for their clock where two countries' clocks stand side by side, and that no browser knows. */
const CITIES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'Asia/Pyongyang': { ko: '평양', ru: 'Пхеньян' },
};

type Style = 'longGeneric' | 'shortGeneric';

/** Any instant will do: generic names do not change with the season. */
const AT_MS = 0;

const names = new Map<string, string>();

/** `locale`: a BCP 47 tag. */
export function zoneNameIn(locale: string, timeZone: string): string {
  const city = (timeZone.split('/').at(-1) ?? timeZone).replaceAll('_', ' ');
  if (locale === 'en' || locale.startsWith('en-') || !timeZone.includes('/')) return city;
  const key = `${locale}|${timeZone}`;
  let found = names.get(key);
  if (found === undefined) names.set(key, (found = named(locale, timeZone, city)));
  return found;
}

function named(locale: string, timeZone: string, city: string): string {
  const known = CITIES[timeZone]?.[new Intl.Locale(locale).language];
  if (known !== undefined) return known;
  const ofCity = clockName('en', timeZone, 'longGeneric').includes(city);
  const style: Style = ofCity ? 'longGeneric' : 'shortGeneric';
  const name = clockName(locale, timeZone, style);
  // An offset, where there is no name.
  if (/^(GMT|UTC)/.test(name)) return city;
  return bare(name, shared(ofCity ? OF_CITIES : OF_COUNTRIES, locale, style));
}

function clockName(locale: string, timeZone: string, style: Style): string {
  const parts = new Intl.DateTimeFormat(locale, { timeZone, timeZoneName: style }).formatToParts(AT_MS);
  return parts.find(({ type }) => type === 'timeZoneName')?.value ?? '';
}

interface Ends {
  readonly begin: string;
  readonly end: string;
}

/** What the names of these clocks begin and end with, all of them: "… Standard Time". */
function shared(timeZones: readonly string[], locale: string, style: Style): Ends {
  const [first = '', ...others] = timeZones.map((zone) => clockName(locale, zone, style));
  let begin = first;
  let end = first;
  for (const other of others) {
    while (!other.startsWith(begin)) begin = begin.slice(0, -1);
    while (!other.endsWith(end)) end = end.slice(1);
  }
  // At the edge of a word: a city may begin or end like another.
  return { begin: begin.replace(/[\p{L}\p{N}]+$/u, ''), end: end.replace(/^[\p{L}\p{N}]+/u, '') };
}

function bare(name: string, { begin, end }: Ends): string {
  const from = begin !== '' && name.startsWith(begin) ? begin.length : 0;
  const to = end !== '' && name.endsWith(end) ? name.length - end.length : name.length;
  return to > from ? name.slice(from, to) : name;
}
