/**
 * Which of a place's names stands on its own signs: by the clock that runs there, since a journey file names no country.
 * Knows no map.
 */
import type { Place } from '../journey/model';

/** Zones whose country's language is written otherwise than English, as far as journeys have needed them. */
const LANGUAGES: readonly (readonly [language: string, zones: RegExp])[] = [
  ['ko', /^Asia\/(Pyongyang|Seoul)$/],
  ['ja', /^Asia\/Tokyo$/],
  ['zh', /^Asia\/(Shanghai|Harbin|Urumqi|Chongqing|Taipei|Hong_Kong|Macau)$/],
  ['mn', /^Asia\/(Ulaanbaatar|Hovd|Choibalsan)$/],
  [
    'ru',
    /^(Asia\/(Vladivostok|Khabarovsk|Yakutsk|Chita|Irkutsk|Krasnoyarsk|Novosibirsk|Omsk|Tomsk|Barnaul|Yekaterinburg|Sakhalin|Magadan|Kamchatka|Anadyr|Ust-Nera|Srednekolymsk|Novokuznetsk)|Europe\/(Moscow|Kaliningrad|Samara|Saratov|Volgograd|Ulyanovsk|Astrakhan|Kirov))$/,
  ],
  ['uk', /^Europe\/(Kyiv|Kiev)$/],
];

/** BCP 47 tag, or null where the zone is not known. */
export function nativeLanguage(timeZone: string): string | null {
  return LANGUAGES.find(([, zones]) => zones.test(timeZone))?.[0] ?? null;
}

/** The name in that language; '' if there is none or it is the name already shown. */
export function nativeName(place: Place, language: string | null, shown: string): string {
  const native = language === null ? undefined : place.names[language];
  return native === undefined || native === shown ? '' : native;
}

/** The name that the page's language has for it, else the file's. */
export function shownName(place: Place, language: string): string {
  return (Object.hasOwn(place.names, language) ? place.names[language] : undefined) ?? place.name;
}
