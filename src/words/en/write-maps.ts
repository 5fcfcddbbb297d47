/**
 * English: what is written into files for maps of other programs (flat GeoJSON, the band at a moment, KML, GPX). Those formats
 * cannot say "possible" or draw a line dashed, so it is said in words.
 */
import { listed } from './listed';

const plural = (n: number, one: string, many = `${one}s`): string =>
  `${n.toLocaleString('en-US')} ${n === 1 ? one : many}`;

export const writeMaps = {
  flat: 'GeoJSON, flat',
  flatHolds:
    'one flat table of lines and points, for QGIS, uMap and kepler.gl; claims without a place are only counted',
  band: 'GeoJSON of this moment',
  bandHolds: 'where it can have been at the moment that is shown, and which claims say so',
  kml: 'KML',
  kmlHolds: 'for Google Earth; tracks only for the hours at which reports place it',
  kmz: 'KMZ',
  kmzHolds: 'the same as KML, packed',
  gpx: 'GPX',
  gpxHolds: 'lines and points for GPS programs; times only where reports place it, no areas',

  segment: (from: string, to: string) => `${from} → ${to}`,
  /** Where a format can show a name only. */
  withGrade: (name: string, grade: string) => `${name} (${grade})`,
  grades: {
    reported: 'reported line',
    inferred: 'inferred line',
    projected: 'projected line: a direction only',
    disputed: 'disputed line',
  },
  /** How each grade is to be read. */
  gradeMeans: {
    reported: 'Reported line: reports hold both ends and place it at least once in between.',
    inferred: 'Inferred line: reports hold at most its ends; the line between is one way that is possible.',
    projected: 'Projected line: it lies beyond the last placed claim. A direction, in no total.',
    disputed: 'Disputed line: reports contradict each other about which line it was.',
  },
  possibleBetween: (from: string, to: string) => `Possible here at some time between ${from} and ${to}.`,
  noHours: 'No hours can be given for this line.',
  byline: (byline: string) => `Byline: ${byline}`,
  noByline: 'No accepted report speaks of this line.',
  /** "Its claims come from 5 reports with 2 named origins, and 1 origin not named." */
  counts: (reports: number, origins: number, unnamed: number) =>
    `Its claims come from ${plural(reports, 'report')} with ${plural(origins, 'named origin')}${
      unnamed > 0 ? `, and ${plural(unnamed, 'origin')} not named` : ''
    }.`,
  note: (text: string) => `Note: ${text}`,

  alternative: (name: string) => `${name} (another way that no report rules out)`,
  alternativeOf: (segment: string) => `Another way that no report rules out, instead of ${segment}.`,

  role: (role: string) => `${role}.`,
  roles: {
    terminus: 'Terminus',
    station: 'Station',
    border: 'Border',
    bridge: 'Bridge',
    city: 'City',
    region: 'Region',
  },
  alsoNamed: (names: readonly string[]) => `Also named ${listed(names)}.`,

  claimTypes: {
    departure: 'departure',
    arrival: 'arrival',
    passage: 'passage',
    sighting: 'sighting',
    presence: 'presence',
    'not-yet': 'not yet there',
    'already-left': 'already gone',
    plan: 'plan, nothing that happened',
    denial: 'denial',
    context: 'context',
  },
  /** Put before the name of a claim that is not accepted, or that says something else than "it was there". */
  marked: (status: string, name: string) => `${status}: ${name}`,
  status: { accepted: 'accepted', disputed: 'disputed', retracted: 'retracted' },
  claim: (type: string, status: string) => `A claim (${type}), ${status}.`,
  because: (reason: string) => `Why it is not accepted: ${reason}`,
  presumed: 'That it is the subject of this journey is presumed.',
  withinKm: (km: string) => `Somewhere within ${km} km of this place.`,
  ofAnother: (subject: string) => `About “${subject}”, which places nothing on the line.`,
  exactly: (instant: string) => `At ${instant}.`,
  someTime: (from: string, to: string) => `At some time between ${from} and ${to}.`,
  throughout: (from: string, to: string) => `The whole time from ${from} to ${to}.`,
  notBefore: (from: string) => `Not before ${from}; no end is given.`,
  notAfter: (to: string) => `Not after ${to}; no beginning is given.`,
  noHour: 'No hour is given.',
  reportedAs: (text: string) => `In the report’s words: “${text}”`,
  quote: (text: string) => `Quoted: “${text}”`,

  // the whole document
  subject: (text: string) => `What moves: ${text}`,
  sources: (claims: number, reports: number, origins: number, unnamed: number) =>
    `${plural(claims, 'claim')} from ${plural(reports, 'report')} with ${plural(origins, 'named origin')}${
      unnamed > 0 ? `, and ${plural(unnamed, 'origin')} not named` : ''
    }.`,
  howToRead:
    'How to read it: the grade of a line says how sure the line is, not the hour. “Possible between” is what the claims and the cap leave open; no report says that it was there.',
  cap: (kmh: string, text: string) =>
    `Hours reckon with at most ${kmh} km/h along the drawn line, an assumption: ${text}`,
  contradicted: 'The accepted claims contradict each other, so that no hours are possible at this cap.',
  notSaid: (texts: readonly string[]) => `What the reports leave open: ${texts.join(' ')}`,
  license: (text: string) => `Licence: ${text}`,
  authors: (names: readonly string[]) => `By ${listed(names)}.`,
  contact: (text: string) => `Contact: ${text}`,
  made: 'Written by Byline, which draws sourced journeys.',
  leftOut: {
    unplaced: (n: number) => `${plural(n, 'claim')} without a position ${n === 1 ? 'is' : 'are'} not in this file.`,
    areas: (n: number) =>
      `${plural(n, 'claim or place', 'claims or places')} about an area or a line ${n === 1 ? 'is' : 'are'} not in this file: the format has points only.`,
    places: (n: number) => `${plural(n, 'place')} without a position ${n === 1 ? 'is' : 'are'} not in this file.`,
    alternatives: (n: number) =>
      `${plural(n, 'other way', 'other ways')} that no report rules out ${n === 1 ? 'is' : 'are'} not in this file.`,
    windows: 'Windows of time are in the descriptions only: the format knows instants.',
  },

  // folders and tracks
  folders: {
    reported: 'Reported lines',
    inferred: 'Inferred lines',
    projected: 'Projected lines: directions only',
    disputed: 'Disputed lines',
    alternatives: 'Other ways that no report rules out',
    hours: 'Reported hours',
    illustration: 'Possible (illustration)',
    places: 'Places',
    claims: 'Claims',
  },
  hours: 'Reported hours',
  hoursMean: (pinKm: string) =>
    `Only the stretches of time in which reports leave it at most ${pinKm} km of the line. Between two of them no report does, and the track is broken. Within a stretch the drawn position is that of the steadiest run.`,
  stretch: (from: string, to: string, widthKm: string, origins: readonly string[]) =>
    `${from} to ${to}: somewhere on ${widthKm} km of the line, by ${listed(origins)}.`,
  noStretch: 'At no hour do reports leave it so little of the line.',
  illustration: 'Steadiest run: an illustration, no report',
  illustrationMeans:
    'One of many runs that the claims and the cap leave possible, the one with the fewest changes of speed. No report states it, and no probability stands behind it.',

  // the band at a moment
  possiblePart: (segment: string) => `Possible: ${segment}`,
  possiblePoint: 'Possible only here',
  possibleMeans: (grade: string) => `It can have been anywhere on this part. ${grade}`,
  drawn: 'Drawn position on the steadiest run: an illustration, no report',
  outsideClock: (from: string, to: string) =>
    `This moment lies outside the hours of the journey, which run from ${from} to ${to}: nothing is said about it.`,
  noClock: 'No accepted claim gives an hour, so nothing is said about any moment.',
} as const;
