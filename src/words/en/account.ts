/**
 * English: the journey told as a text. What a report says is reported, in a sentence of the file's own; what follows from
 * reports is possible; nothing else is said of what happened.
 */
import { said, type Said } from '../said';

type Gap<Part> = Said<Part>;

const plural = (n: number, one: string): string => `${n.toLocaleString('en')} ${one}${n === 1 ? '' : 's'}`;

export const account = {
  markdown: 'Markdown',
  markdownHolds: 'a text to read and to edit, with numbered sources; no geometry',
  html: 'HTML',
  htmlHolds: 'a page to read and to print, with numbered sources; no geometry',

  method:
    'Each claim below paraphrases one report, named behind it. A line is reported, inferred, projected or disputed, and what only follows from reports is called possible.',
  hours: <P>(from: Gap<P>, to: Gap<P>) => said<P>`From ${from} to ${to}.`,
  noHours: 'No accepted claim that can be placed says when.',
  subject: <P>(subject: Gap<P>) => said<P>`What moves: ${subject}.`,
  excerpt: <P>(whole: Gap<P>) => said<P>`This is one part of a longer journey, ${whole}.`,
  clock: (name: string, offset: string) => (name === 'UTC' ? name : `${name} (${offset})`),

  figures: {
    title: 'Figures',
    drawn: 'Drawn line',
    km: (km: string) => `${km} km`,
    clock: 'Hours',
    hours: (hours: string) => `${hours} hours between the first hour and the last`,
    endToEnd: 'End to end',
    endToEndHours: (least: string, most: string) =>
      `${least === most ? most : `${least} to ${most}`} hours, as the first windows and the last allow`,
    reportsRead: 'Reports read',
    open: 'Not reported',
    openHours: (open: string, km: string) => `in ${open} of these hours no report puts it within ${km} km of a place`,
    contradicted: 'the accepted claims contradict each other, so no hour can be said',
    grade: {
      reported: 'Line reported',
      inferred: 'Line inferred',
      projected: 'Line projected',
      disputed: 'Line disputed',
    },
    share: (km: string, share: string) => `${km} km, ${share} of the drawn line`,
    noShare: (km: string) => `${km} km: direction only, in no total`,
    claims: 'Claims',
    counted: (claims: number, reports: string) => `${plural(claims, 'claim')}, from ${reports}`,
    noClaims: 'No claim is written down.',
    cap: 'The cap',
    capped: <P>(kmh: string, basis: Gap<P>, sources: Gap<P>) =>
      said<P>`an assumption: at most ${kmh} km/h along the drawn line. ${basis}${sources}`,
    clocks: 'Clocks',
  },
  /** "12 reports · 1 origin", "3 reports · 1 origin and 1 not named". */
  sources: (reports: number, origins: number, unnamed: number) =>
    `${plural(reports, 'report')} · ${plural(origins, 'origin')}${unnamed > 0 ? ` and ${unnamed} not named` : ''}`,

  reported: {
    title: 'What was reported',
    intro: 'Part by part along the line, in order of time. A number leads to the report that was read.',
    segment: <P>(from: Gap<P>, to: Gap<P>, grade: string) => said<P>`${from} → ${to}: ${grade}`,
    byline: <P>(byline: Gap<P>, note: Gap<P>) => said<P>`Byline: ${byline}.${note}`,
    noByline: 'No accepted claim is about it.',
    counts: (sources: string) => `About it: ${sources}.`,
    possible: <P>(from: Gap<P>, to: Gap<P>) => said<P>`Possible here from ${from} to ${to}.`,
    directionOnly: 'Direction only: it is in no total.',
    between: 'Between its ends: not reported.',
    drawn: (km: string) => `${km} km as drawn.`,
    railway: <P>(km: string, source: Gap<P>) => said<P>`${km} km on the railway itself.${source}`,
    why: <P>(note: Gap<P>) => said<P>`Why the line runs here: ${note}`,
    alternative: <P>(name: Gap<P>, note: Gap<P>) => said<P>`Another way that no report rules out: ${name}. ${note}`,
    lone: 'Also reported',
    elsewhere: 'About no part of the line',
    /** The number is the one in the event's circle. */
    eventTitle: <P>(n: number, title: Gap<P>) => said<P>`Event ${String(n)}: ${title}`,
    event: (sources: string) => `${sources}.`,
    allLeadTo: <P>(origin: Gap<P>) => said<P>`All lead back to ${origin}.`,
    doubted: (n: number) =>
      `${plural(n, 'claim')} about it ${n === 1 ? 'is not accepted and stands' : 'are not accepted and stand'} further below.`,
    context: 'Context',
  },

  claim: {
    told: <P>(when: Gap<P>, where: Gap<P>, byline: Gap<P>, note: Gap<P>, text: Gap<P>) =>
      said<P>`${when}${where}, reported by ${byline}:${note} ${text}`,
    hourOpen: 'Hour not said',
    /** The end of a day, by its clock. */
    midnight: '24:00',
    after: <P>(from: Gap<P>) => said<P>`From ${from} on`,
    before: <P>(to: Gap<P>) => said<P>`By ${to}`,
    between: <P>(from: Gap<P>, to: Gap<P>) => said<P>`${from} to ${to}`,
    reportedAs: <P>(text: Gap<P>) => said<P>`Its words for the time: “${text}”.`,
    place: <P>(place: Gap<P>) => said<P>`, ${place}`,
    position: (position: string) => `, ${position}`,
    area: ', a place that the file draws',
    within: (km: string) => ` (within ${km} km)`,
    stretch: <P>(from: Gap<P>, to: Gap<P>) => said<P>`, between ${from} and ${to}`,
    beyond: <P>(from: Gap<P>) => said<P>`, beyond ${from}`,
    short: <P>(to: Gap<P>) => said<P>`, short of ${to}`,
    degrees: (latitude: string, north: boolean, longitude: string, east: boolean) =>
      `${latitude}° ${north ? 'N' : 'S'}, ${longitude}° ${east ? 'E' : 'W'}`,
    types: {
      departure: '',
      arrival: '',
      passage: '',
      sighting: '',
      presence: '',
      'not-yet': 'It says that it was not there yet.',
      'already-left': 'It says that it was gone already.',
      plan: 'A plan: it places nothing.',
      denial: 'A denial: it places nothing.',
      context: '',
    },
    presumed: 'That this is what moves is presumed, not stated.',
    bases: {
      official: 'Basis: official.',
      'state-media': 'Basis: state media.',
      eyewitness: 'Basis: eyewitness.',
      imagery: 'Basis: pictures.',
      'unnamed-source': 'Basis: an unnamed source.',
      inference: 'Basis: an inference.',
    },
    confidence: {
      high: '',
      medium: 'Medium confidence in this wording.',
      low: 'Low confidence in this wording.',
    },
    quoted: <P>(quote: Gap<P>) => said<P>`In its words: “${quote}”.`,
    notSaid: <P>(list: Gap<P>) => said<P>`Not said: ${list}.`,
    note: <P>(note: Gap<P>) => said<P>`Note: ${note}`,
  },

  doubts: {
    title: 'Disputed and retracted',
    none: 'No claim is disputed or retracted.',
    disputed: <P>(reason: Gap<P>) => said<P>`Disputed: ${reason}`,
    retracted: <P>(reason: Gap<P>) => said<P>`Retracted: ${reason}`,
    noReason: 'no reason is given.',
    against: <P>(byline: Gap<P>, note: Gap<P>, sentence: Gap<P>) => said<P>`Against ${byline}:${note} ${sentence}`,
    more: (n: number) => `And against ${n.toLocaleString('en')} more.`,
  },

  contradictions: {
    title: 'Contradictions',
    side: <P>(when: Gap<P>, byline: Gap<P>, note: Gap<P>, text: Gap<P>) => said<P>`${when}, ${byline}:${note} ${text}`,
    pair: <P>(one: Gap<P>, other: Gap<P>, sentence: Gap<P>) => said<P>`${one} Against it: ${other} ${sentence}`,
  },

  open: {
    title: 'What no report says',
    none: 'What the reports together leave open is not written down.',
    unchecked: (n: number) =>
      `${plural(n, 'claim')} not checked yet for what ${n === 1 ? 'its report leaves' : 'their reports leave'} open.`,
    hours: (open: string, all: string, km: string) => `Its place in ${open} of the ${all} hours, to within ${km} km.`,
  },

  corrections: {
    title: 'Corrections',
    none: 'None so far.',
    row: <P>(day: string, text: Gap<P>) => said<P>`${day}: ${text}`,
  },

  licence: {
    title: 'Licence and credits',
    licence: <P>(licence: Gap<P>) => said<P>`Licence of the journey file: ${licence}`,
    none: 'The journey file names no licence.',
    authors: <P>(names: Gap<P>) => said<P>`Written by ${names}.`,
    version: <P>(version: Gap<P>) => said<P>`Version ${version}.`,
    contact: <P>(contact: Gap<P>) => said<P>`Contact: ${contact}`,
    reports: 'What the reports say stays their authors’; it is paraphrased here.',
    made: 'This text follows from the journey file by rule; no sentence in it adds to what that file says.',
  },

  notes: {
    title: 'Sources',
    none: 'No report is cited.',
    label: <P>(label: Gap<P>, citation: Gap<P>) => said<P>`${label}: ${citation}`,
    others: 'Reports that are named, but read for no claim',
    back: (number: number, use: number) => `Back to mention ${use} of source ${number}`,
    to: (number: number) => `Source ${number}`,
  },
} as const;
