/**
 * English: page. What the page says around the map; functions where there are parameters.
 * Honest words only: reported, inferred, projected, disputed, possible, not reported.
 */
import { formatKm, formatPercent } from '../format';
import { opening } from './opening';

const plural = (n: number, one: string, many = `${one}s`): string => `${n} ${n === 1 ? one : many}`;

export const page = {
  brand: 'Byline',
  tagline: 'Sourced journeys',
  documentTitle: (title: string) => `${title} · Byline`,
  /** Before all else, seen with the focus: to the text, and to the player. */
  skipLinks: 'Skip links',
  skipToPlayer: 'Skip to the player',

  state: {
    failed: (reason: string) => `The journey could not be loaded: ${reason}`,
    failedNext: 'Open a journey file of your own, or load the page again.',
    noScriptNeeded: 'Byline needs JavaScript to draw.',
    notFound: (address: string, status: number) => `${address} answered ${status}. Check the address after “journey=”.`,
    badAddress: (address: string) => `“${address}” is not an address that can be opened.`,
    unreachable: (address: string) =>
      `${address} could not be read: nobody answered, or its server does not let other sites read it (CORS). Save the file and open it from your disk.`,
    refused: (address: string, origin: string) =>
      `${address} was not asked for: this page’s security policy lets it read from no other site than those it was built with. Save the file and open it from your disk; or build Byline with BYLINE_CONNECT=${origin}.`,
    none: 'No journey is built into this page.',
    tooLarge: (megabytes: number, most: number) =>
      `The file is ${megabytes} MB; at most ${most} MB can be opened here.`,
    unreadable: 'The file could not be read from the disk.',
    stopped: (reason: string) =>
      `Reading stopped before the end, as a rule for want of memory${reason === '' ? '' : ` (${reason})`}. The command line takes larger files.`,
    noClaims: 'No claims yet. Add a report to start the line.',
    noSegments: 'No line drawn: the file has no segment.',
    broken: 'The rules could not be checked to the end',
  },

  opening,

  /** Texts of the journey that are not there in the language of the page. Languages are named in it. */
  texts: {
    none: (from: string, wanted: string) => `This journey’s texts are in ${from}; there are none in ${wanted}.`,
    /** Of texts of which the file does not say the language: what their letters show. */
    untold: (wanted: string) =>
      `Not all of this journey’s texts are in ${wanted}; the file does not say in which language the others are.`,
    some: (from: string, wanted: string) =>
      `Some of this journey’s texts are in ${from}; these are not there in ${wanted}.`,
  },

  issues: {
    title: (name: string) => `What is wrong with ${name}`,
    /** Where nothing is an error. */
    remarksTitle: (name: string) => `Remarks on ${name}`,
    shownAnyway: 'What is sound is shown all the same.',
    nothingUsable: 'Nothing in it could be drawn, so the journey before it stays.',
    errors: (n: number) => plural(n, 'error'),
    warnings: (n: number) => plural(n, 'warning'),
    place: (line: number, column: number) => `line ${line}, column ${column}`,
    list: { error: 'Errors', warning: 'Warnings' },
    setAside: (parts: readonly string[]) => `Set aside: ${parts.join(', ')}.`,
    more: (n: number) => `Show ${n} more`,
    notShown: (n: number) =>
      `${n} more are not shown here. The whole list can be downloaded, and “byline validate” prints it.`,
    dismiss: 'Dismiss',
    download: 'Download the list',
    /** The file of the whole list: of `trip.csv`, `trip.csv-issues.txt`. */
    fileName: (name: string) => `${name}-issues.txt`,
    row: (place: string, severity: string, code: string, message: string) =>
      `${place}: ${severity} ${code}: ${message}`,
    error: 'error',
    warning: 'warning',
    /** The button that opens what an issue is about. */
    showSegment: (name: string) => `Show the segment ${name}`,
    showClaim: (name: string, event: string) =>
      event === '' ? `Show the claim of ${name}` : `Show the claim of ${name} about “${event}”`,
  },

  link: {
    noLanguage: (asked: string, now: string) => `There is no ${asked} interface; this is ${now}.`,
    noSegment: (id: string) =>
      `The link names the segment “${id}”, which this journey does not have. The rest is shown.`,
    noClaim: (id: string) => `The link names the claim “${id}”, which this journey does not have. The rest is shown.`,
    badInstant: (text: string) =>
      `The link names the time “${text}”, which is not an instant. The clock stands at its start.`,
    badCap: (text: string, kmh: string) =>
      `The link asks for a cap of “${text}”, which is not a speed in km/h. The journey’s own holds: ${kmh} km/h.`,
    outsideClock: (text: string) =>
      `The link names ${text}, which is outside this journey’s hours. The nearest end is shown.`,
    badCamera: (text: string) =>
      `The link names the view “${text}”, which is not a zoom and a place on the map. The map shows what the rest of the link says.`,
    changed: 'This journey has changed since this link was made. What you see is the journey as it is now.',
  },

  figures: {
    title: 'Figures',
    drawn: 'drawn',
    endToEnd: 'end to end',
    claims: (n: number) => (n === 1 ? 'claim' : 'claims'),
    reports: (n: number) => (n === 1 ? 'report' : 'reports'),
    origins: (n: number) => (n === 1 ? 'origin' : 'origins'),
    inferred: 'inferred',
    km: 'km',
    hours: 'h',
    percent: '%',
    hourRange: (least: number, most: number) => (least === most ? `${most}` : `${least}–${most}`),
    notNamed: (n: number) => `and ${n} not named`,
  },

  counts: {
    /** "12 reports · 1 origin", "3 reports · 1 origin and 1 not named". */
    reportsOrigins: (reports: number, origins: number, unnamed: number) =>
      `${plural(reports, 'report')} · ${plural(origins, 'origin')}${unnamed > 0 ? ` and ${unnamed} not named` : ''}`,
    ofEvent: (title: string) => `about “${title}”`,
    ofSegment: 'about this segment',
    ofContext: 'as context',
    allLeadTo: (label: string) => `All lead back to ${label}.`,
    claims: (n: number) => plural(n, 'claim'),
    more: (n: number) => `+${plural(n, 'claim')}`,
  },

  segments: {
    title: 'The route, segment by segment',
    list: 'Segments',
    all: 'All segments',
    reportsRead: (n: number) => plural(n, 'report'),
    name: (from: string, to: string) => `${from} → ${to}`,
    km: (km: number) => `${formatKm(km)} km`,
    possible: (from: string, to: string) => `possible from ${from} to ${to}`,
    directionOnly: 'direction only, in no total',
    noClaim: 'No report yet',
    between: 'Between its ends: not reported',
    hourOpen: 'now',
    clockHere: 'The clock is here',
  },

  grades: {
    reported: 'Reported',
    inferred: 'Inferred',
    projected: 'Projected',
    disputed: 'Disputed',
  },

  card: {
    region: 'Source',
    claims: 'Claims',
    via: (label: string) => `via ${label}`,
    /** Of a claim, where one report makes two about the same event. */
    types: {
      departure: 'departure',
      arrival: 'arrival',
      passage: 'passage',
      sighting: 'sighting',
      presence: 'presence',
      'not-yet': 'not yet there',
      'already-left': 'already gone',
      plan: 'plan',
      denial: 'denial',
      context: 'context',
    },
    status: { accepted: '', disputed: 'disputed', retracted: 'retracted' },
    paraphrased: 'Paraphrased',
    event: (n: number) => `event ${n}`,
    presumed: 'that it is the train is presumed',
    confidence: {
      high: 'this wording: high confidence',
      medium: 'this wording: medium confidence',
      low: 'this wording: low confidence',
    },
    seen: {
      whole: 'The whole report was read.',
      excerpt: 'An excerpt was read, not the whole report.',
      none: 'The report itself was not read: others quote it.',
    },
    noTitle: '[no title seen]',
    noPublisher: 'Publisher not named',
    chain: 'How it came here, origin first',
    roles: {
      official: 'official',
      'state-media': 'state media',
      eyewitness: 'eyewitness',
      imagery: 'pictures',
      'unnamed-source': 'unnamed source',
      inference: 'inference',
    },
    originRole: (basis: string) => `${basis}, origin`,
    originHere: (basis: string) => `${basis}, origin, read here`,
    originHereUnread: (basis: string) => `${basis}, origin`,
    relays: 'relays',
    relaysHere: 'relays, read here',
    relaysUnread: 'relays, not read',
    unnamed: 'names nobody',
    when: 'Happened, and published',
    happened: (text: string) => `Happened ${text}`,
    happenedOpen: 'Happened: hour not said',
    published: (text: string) => `Published ${text}`,
    publishedNoHour: (day: string) => `Published ${day}, no hour`,
    publishedUnknown: 'Publication not dated',
    reportedAs: (words: string) => `In the report’s words: “${words}”`,
    barLabel: (happened: string, published: string) => `${happened}. ${published}.`,
    after: (text: string) => `after ${text}`,
    before: (text: string) => `before ${text}`,
    between: (from: string, to: string) => `${from} to ${to}`,
    notSaid: 'What it does not say',
    notChecked: 'Not yet checked',
    nothingLeftOpen: 'Nothing that was noticed',
    noCapture: 'No capture kept',
    capture: (day: string) => `Capture of ${day}`,
    captureUndated: 'Capture',
    copy: 'Copy citation',
    copied: 'Citation copied',
    copyFailed: 'The browser refused to copy. Here is the text:',
    openAt: (host: string) => `Open at ${host}`,
    newTab: '(opens in a new tab)',
    noAddress: 'This report carries no web address.',
    sameOrigin: (label: string) => `Same origin at ${label}`,
    offline: 'You are offline: this link needs the network.',
    disputedTitle: 'Disputed',
    retractedTitle: 'Retracted',
    contradicts: {
      tooFast: (label: string, kmh: string) => `Against ${label}: needs at least ${kmh} km/h between the two.`,
      sameMoment: (label: string) => `Against ${label}: two places at one moment.`,
      backwards: (label: string) => `Against ${label}: it would have to run backwards.`,
      clash: (label: string, one: string, other: string, what: string) =>
        `Against ${label}: one says ${one}, the other ${other}; both cannot be its ${what}.`,
      order: (label: string) => `Against ${label}: the arrival would lie after the departure.`,
      more: (n: number) => `And against ${n} more.`,
    },
    clashOf: { arrival: 'arrival', departure: 'departure', order: 'arrival and departure' },
    note: 'Note',
    segmentNote: 'Why the line runs here',
    binds: {
      'not-accepted': 'Not accepted: it does not shape the band.',
      'type-binds-nothing': '',
      'subject-not-tracked': 'It is not about the train: it does not shape the band.',
      'no-place': 'It names no place on the line: it does not shape the band.',
      'place-ambiguous': 'The line passes this place more than once: it does not shape the band.',
      'stretch-reversed': 'Its stretch runs against the route: it does not shape the band.',
      'window-open': 'An end of its window is open: it does not shape the band.',
      'beyond-placed-route': 'Its place lies beyond the placed route: it does not shape the band.',
    },
    close: 'Close',
    noClaims: 'No report yet: no claim is written down for this segment.',
  },

  context: {
    title: 'Context',
    intro: 'Claims that no segment lists: context, plans and what was said about the journey.',
    list: 'Context claims',
  },

  hour: {
    title: 'How sure is the hour?',
    figure: (open: string, all: string) => `${open} of the ${all} hours`,
    rest: (km: string) => `have no report that puts the train within ${km} km of a place.`,
    bar: (open: string, all: string) => `In ${open} of ${all} hours no report pins the train`,
    contradiction: 'The accepted claims contradict each other, so no hour can be said.',
  },

  drawn: {
    button: 'How this is drawn',
    close: 'Close',
    cap: 'The cap',
    capBasis: 'Who says so:',
    /** The reader has moved it. */
    capMoved: (own: string) => `You have set it so; the journey’s own cap is ${own} km/h.`,
    km: 'Drawn and railway kilometres',
    kmText: 'Two different figures: the length of the line as it is drawn here, and the railway’s own kilometres.',
    kmRow: (drawn: string, operating: string) => `${drawn} km as drawn · ${operating} km on the railway`,
    kmRowDrawn: (drawn: string) => `${drawn} km as drawn · railway kilometres not given`,
    kmSource: (label: string) => `source: ${label}`,
    line: 'The line',
    grades: {
      reported: 'Solid: reports hold both ends and put the train at least once in between.',
      inferred: 'Dashed: inferred. Reports hold at most its ends; the line between is a way that is possible.',
      projected: 'Dotted: beyond the last placed claim. A direction, in no total.',
      disputed: 'Twin line: reports contradict each other about which line.',
    },
    gradeFigure: (km: string, share: string | null) => `${km} km${share === null ? '' : `, ${share}`}`,
    hour: (km: string) =>
      `A report pins the train while the band is at most ${km} km wide and a claim that names its hours and its place holds.`,
    hourFigure: (open: string, all: string) => `In ${open} of the ${all} hours of the clock none does.`,
    alternatives: 'Other ways that no report rules out',
    position: 'The train',
    positionText: [
      'A disc: a report puts the train here at this hour. A hollow ring: none does; it is possible anywhere on the band.',
      'The band is every place that the accepted claims and the cap allow at that instant. It moves forward only: stops are allowed, turning back is not.',
      'Where the ring stands on the band is an illustration that the reports allow. It is no estimate.',
      'The heavier line is what certainly lies behind the train.',
    ],
    notSaid: 'What this journey does not say',
    corrections: 'Corrections',
    licences: 'Licences and credits',
    journeyLicence: (licence: string) => `Journey file: ${licence}.`,
    authors: (names: string) => `Written by ${names}.`,
    basemap:
      'Land, sea, rivers and borders: Natural Earth (public domain). Railways in Korea: © OpenStreetMap contributors (ODbL), Natural Earth.',
    software: 'Program: MIT licence. Type: IBM Plex (OFL). Map: MapLibre GL.',
    version: (version: string) => `Version ${version}.`,
    reportError: 'Report an error',
  },

  map: {
    region: 'Map',
    loading: 'The map is loading.',
    failed: (reason: string) => `The map cannot be drawn: ${reason}`,
    nothing: 'There is no journey to draw.',
    rest: 'The list, the sources and the clock work without it.',
    noWebgl: 'this browser offers no WebGL 2.',
    notLoaded: 'its program could not be loaded.',
  },

  legend: {
    list: 'Legend',
    marks: 'Marks',
    title: 'How sure is the line?',
    shareOf: (km: number) => `share of ${formatKm(km)} km`,
    share: (share: number) => formatPercent(share),
    notCounted: 'not counted',
    none: '–',
    behind: 'Heavier: behind the train',
    disc: 'Train, where a report puts it',
    band: 'Train possible anywhere here',
  },

  tools: {
    toolbar: 'Page',
    theme: 'Theme',
    themeName: { auto: 'as the system', light: 'light', dark: 'dark' },
    themeIs: (name: string) => `Theme: ${name}`,
    language: 'Language',
    languageFailed: (name: string) => `${name} could not be loaded. Try again when you are online.`,
    copyLink: 'Copy link',
    linkCopied: 'Link copied',
    linkFile: 'Opened from a file: a link to it cannot be made.',
    copyFailed: 'The browser refused to copy. Here is the link:',
    openFile: 'Open file',
    drop: 'Drop a journey file to open it',
    opened: (name: string) => `${name} opened`,
    openedWith: (name: string, errors: number) => `${name} opened; ${plural(errors, 'error')}, listed in the sidebar`,
    notOpened: (name: string, errors: number) =>
      `${name} could not be opened; ${plural(errors, 'error')}, listed in the sidebar`,
    notRead: (name: string, reason: string) => `${name} could not be opened: ${reason}`,
    export: 'Export',
    exportMenu: 'Export',
    exportGroups: {
      journey: { title: () => 'Whole journey', short: 'whole journey' },
      segment: { title: (name: string) => `This segment: ${name}`, short: 'this segment' },
      moment: { title: (instant: string) => `At this moment: ${instant}`, short: 'at this moment' },
      picture: { title: () => 'As a picture', short: 'as a picture' },
    },
    exportWriting: 'Writing…',
    noSegment: 'open a segment to export it alone',
    exported: (name: string) => `${name} saved`,
    exportFailed: (reason: string) => `The export failed: ${reason}`,
    exportNote: 'Under its name stands what a format is for, and what it cannot hold.',
    shortcuts: 'Single-key shortcuts (Space, [ and ])',
  },

  player: {
    region: 'Player',
    play: 'Play',
    pause: 'Pause',
    previous: 'Previous event',
    next: 'Next event',
    speed: 'Speed',
    speedOf: (hours: string) => `${hours} h per second`,
    follow: 'Follow',
    followLong: 'Follow the train with the map',
    graphFailed: 'The time graph could not be loaded. Play, pause and the events work without it.',
    eventOf: (n: number, all: number) => `Event ${n} of ${all}`,
    afterEvent: (n: number, all: number) => `After event ${n} of ${all}`,
    beforeFirst: 'Before the first event',
    noHours: 'No accepted claim that can be placed says when: there are no hours to play.',
    also: (time: string, zone: string) => `${time} in ${zone}`,
    km: (km: number) => `km ${formatKm(km)} as drawn`,
    kmRange: (from: number, to: number) => `km ${formatKm(from)} to ${formatKm(to)} as drawn`,
    zone: (name: string, offset: string) => `${name}, ${offset}`,
    jumpTo: (n: number, title: string) => `Event ${n}: ${title}`,
    selected: (name: string) => `${name}, source open`,
    closed: 'Source closed',
    pinned: 'a report puts it here',
    open: 'no report puts it here',
  },

  sheet: {
    handle: 'Sheet',
    stop: { low: 'Show less', middle: 'Show the card', full: 'Show all' },
    grow: 'Show more',
    shrink: 'Show less',
  },
} as const;
