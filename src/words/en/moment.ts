/** English: the sentence of the moment. "Possible", "reported", "not reported"; never what no report says. */

import { listed } from './listed';

export const moment = {
  /** "12 Sep, 12:15 Vladivostok — crossing the Razdolnaya, reported by RIA" */
  sentence: (instant: string, said: string) => `${instant} — ${said}`,
  /** A report puts it there, and its time window is short. */
  pinned: (phrase: string, origins: readonly string[]) => `${phrase}, reported by ${listed(origins)}`,
  /** The same, with the report's own words for a time window of more than an hour. */
  pinnedLoosely: (phrase: string, words: string, origins: readonly string[]) =>
    `${phrase}, “${words}”, reported by ${listed(origins)}`,
  /** A claim speaks, but does not say where within the band. */
  within: (phrase: string, words: string, origins: readonly string[], possible: string) =>
    `${phrase} at some time on “${words}”, reported by ${listed(origins)}; ${possible}`,
  /** The same for a claim about this very instant. */
  withinInstant: (phrase: string, origins: readonly string[], possible: string) =>
    `${phrase}, reported by ${listed(origins)}; ${possible}`,
  /** In place of a name, for origins that name nobody. */
  unnamedOrigin: 'an origin not named',
  /** No claim speaks. */
  unreported: (possible: string) => `${possible}, not reported at this hour`,
  possible: (from: string, to: string) => `possible anywhere from ${from} to ${to}`,
  /** Both ends of the band have the same place nearest, and lie at it. */
  possibleOnlyAt: (place: string) => `possible only at ${place}`,
  /** The place that has just been named. */
  it: 'it',
  /** Along the line, before a place or past it. */
  before: (km: string, place: string) => `${km} km before ${place}`,
  beyond: (km: string, place: string) => `${km} km beyond ${place}`,
  /** No named place anywhere on the route: kilometres from its start. */
  kilometre: (km: string) => `km ${km}`,
  near: (place: string) => `near ${place}`,
  /** A bridge is spoken of with its article. */
  the: (place: string) => `the ${place}`,
  /** Accepted claims contradict each other: nothing is drawn. */
  contradicted: 'the accepted reports contradict each other, so no place is possible',
  /** For a claim that belongs to no event. */
  phrases: {
    departure: (place: string) => `leaving ${place}`,
    arrival: (place: string) => `arriving at ${place}`,
    passage: (place: string) => `passing ${place}`,
    sighting: (place: string) => `seen at ${place}`,
    presence: (place: string) => `at ${place}`,
    onStretch: (from: string, to: string) => `between ${from} and ${to}`,
  },
} as const;
