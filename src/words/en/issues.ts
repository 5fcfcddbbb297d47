/** English: what can be wrong with a file, what was found, and how to mend it. One function a code, or nearly. */

/** Found values arrive as short text (`show`), names of members as they are written in the file. */
export const issues = {
  // what a value is called
  nothing: 'nothing',
  aList: (count: number) => `a list of ${count}`,
  anObject: 'an object',

  // the text
  encodingInvalid:
    'The bytes are no text: neither UTF-8 nor UTF-16 with its mark. Save the file again as UTF-8, or open the file that was meant.',
  jsonSyntax: (found: string) => `This is not JSON: ${found}. Mend it here; what follows was not read.`,
  syntax: {
    end: 'the file ends too early',
    comment: 'JSON has no comments',
    string: 'a string is not closed, or holds a line break, a tab or a control character that has to be escaped',
    escape: 'a string holds a backslash sequence that JSON does not know',
    number: 'a number is not written as JSON writes numbers',
    value: (found: string) => `a value is expected, not ${found}`,
    name: (found: string) => `a member name in double quotes is expected, not ${found}`,
    colon: (found: string) => `a colon is expected after the member name, not ${found}`,
    separator: (found: string) => `a comma or a closing bracket is expected, not ${found}`,
    after: (found: string) => `the document is over, but ${found} follows`,
    deep: (levels: number) => `it nests more than ${levels} levels deep`,
    unknown: 'it could not be read',
  },
  duplicateMember: (name: string) =>
    `The member ${name} stands twice in one object, and only the last is read. Remove or rename one of the two.`,
  tooDeep: (levels: number) =>
    `The file nests more than ${levels} levels deep here. A journey needs nine; flatten it or remove this part.`,

  // the shape
  notACollection: (found: string) =>
    `A journey is a GeoJSON FeatureCollection with a list of features; this is ${found}. Wrap the features in one.`,
  ofType: (type: string) => `an object of the type ${type}`,
  noFeatures: (found: string) => `a FeatureCollection whose features are ${found}`,
  foreignMembersMissing: (names: string) =>
    `The collection has lost its ${names}: another program dropped what it did not know. Add it again from the original file, or export with a program that keeps foreign members.`,
  profileUnknown: (known: string, found: string) =>
    `The profile should be ${known}, and is ${found}. What can be read as ${known} was read.`,
  memberMissing: (name: string, expected: string) => `${name} is missing. It should be ${expected}.`,
  memberInvalid: (name: string, expected: string, found: string) => `${name} should be ${expected}, and is ${found}.`,
  languageNone: (name: string) =>
    `${name} holds no text. Write a text, or one for each language tag, as in { "en": "…" }.`,
  languageInvalid: (found: string) =>
    `${found} is no language tag. Write the language's tag, such as en or zh-Hans, and after it the text.`,
  excerptOfSeveral: (count: number) =>
    `An excerpt is one segment cut out of a journey, and this file has ${count}. Remove the member excerpt: the file is then checked as a whole.`,
  numberTooLarge:
    'This number is too large to be kept, and was left out. Write it in double quotes, as a text, if it is to stay.',
  kindUnknown: (known: string, found: string) => `properties.kind should be one of ${known}, and is ${found}.`,
  idMissing: (found: string) => `An id is missing: it should be a text, unique in the file, and is ${found}.`,
  idDuplicate: (id: string) => `The id ${id} is taken by an earlier one. Give this one an id of its own.`,
  listedTwice: (id: string) => `${id} stands twice in this list. Remove one of the two.`,
  referenceUnknown: (what: string, id: string) =>
    `There is no ${what} with the id ${id} in this file. Add it, or name another.`,
  referenceSetAside: (what: string, id: string) =>
    `The ${what} ${id} is in this file but could not be used. Mend it first; this reference then holds again.`,
  vertexWithoutSegment:
    'A vertex is a position in the line of a segment: name the segment in the member "segment", or remove vertex.',
  vertexUnknown: (vertex: number, segment: string, last: number) =>
    `The segment ${segment} has no vertex ${vertex}: they are counted from 0 to ${last}. Name one of these.`,
  urlNotHttp: (found: string) => `Only addresses that begin with http:// or https:// are linked; this is ${found}.`,
  statusReasonMissing: (status: string) =>
    `A ${status} claim needs a statusReason: say in a sentence why it is not accepted.`,
  noteMissing: (grade: string) => `A segment that is ${grade} needs a note: say why the line runs there.`,
  quoteTooLong: (words: number, most: number) =>
    `The quotation has ${words} words; at most ${most} are kept. Shorten it, or say it in words of your own.`,
  textTooLong: (member: string, characters: number, most: number) =>
    `${member} has ${characters} characters; the first ${most} are used. Shorten it.`,
  noSegments: 'The file has no segment that can be drawn: a journey needs at least one feature of the kind "segment".',

  // time
  instantInvalid: (found: string) =>
    `${found} is not an instant. Write day, hour and offset as in 2023-09-12T06:00:00+10:00.`,
  instantWithoutOffset: (found: string) =>
    `${found} does not say whose clock it is. Add the offset, as in +09:00, or Z for UTC.`,
  publishedInvalid: (found: string) =>
    `${found} is not a time of publication. Write an instant as in 2023-09-12T18:39:00+09:00, or a day as in 2023-09-12.`,
  dateInvalid: (found: string) => `${found} is not a day. Write it as in 2023-09-12.`,
  timeZoneUnknown: (found: string) => `${found} is no known time zone. Use an IANA name such as Asia/Pyongyang or UTC.`,
  windowReversed: (earliest: string, latest: string) =>
    `The window ends (${latest}) before it begins (${earliest}). Exchange the two, or mend their offsets.`,

  // geometry
  geometryInvalid: (expected: string, found: string) => `The geometry should be ${expected}, and is ${found}.`,
  positionInvalid: (found: string) =>
    `A position is two numbers, longitude first, as in [130.645, 42.43]; this is ${found}.`,
  positionOutOfRange: (found: string) =>
    `${found} is not on the Earth: longitude runs from −180 to 180, latitude from −90 to 90.`,
  positionSwapped: (found: string) =>
    `${found} seems to be latitude first: no latitude is beyond 90. Write the longitude first.`,
  andMore: (count: number) =>
    count === 1 ? ' One more in this geometry is like it.' : ` ${count} more in this geometry are like it.`,
  lineTooShort: 'A line needs at least two positions that differ. Add the other end.',
  ringTooShort: (count: number) => `A ring needs at least four positions, and has ${count}.`,
  ringOpen: 'The ring is open: its last position must equal its first. Repeat the first at the end.',
  seqGap: (expected: number, found: number) =>
    `The segments are numbered without holes: after the one before, seq should be ${expected}, and is ${found}.`,

  // what needs the line or the engine
  segmentsApart: (before: string, metres: string) =>
    `This segment begins ${metres} from the end of ${before}. Let it begin exactly where the one before ends.`,
  segmentEndOff: (place: string, km: string) =>
    `The segment names ${place} as its end, but its line ends ${km} km away. Mend the line or the place.`,
  claimOffRoute: (km: string, precision: string) =>
    `This point is ${km} km from the route, further than its precision of ${precision} km; the nearest point of the route stands for it. Widen precisionKm, or mend the point or the line.`,
  areaOffRoute:
    'No part of the placed route lies in this area, so the claim is shown and binds nothing. Widen precisionKm, or mend the area or the line.',
  lineOffRoute: (precision: string) =>
    `An end of this line is further from the route than its precision of ${precision} km; the nearest point of the route stands for it. Widen precisionKm, or mend the line.`,
  stretchOffRoute: (place: string) =>
    `The stretch ends at ${place}, which does not lie on the route. Name a place on the route, or null for an open end.`,
  placeAmbiguous: 'The route passes this place more than once. Name the segment that is meant in the member "segment".',
  beyondPlacedRoute:
    'This place is nearest to a projected segment, beyond the placed route. Give that segment its grade by this claim, or mend the place.',
  windowOpen:
    'This claim binds nothing, since the end of its window that would bind is open. Give the missing end if the report bears it.',
  windowOpenPlace:
    'This claim binds nothing, since the end of its stretch that would bind is open. Name the place if the report bears it.',
  stretchReversed: (from: string, to: string) =>
    `On this route ${from} comes after ${to}. Exchange the two places of the stretch.`,
  gradeDisagrees: (grade: string, computed: string) =>
    `The segment is called ${grade}, but its claims make it ${computed}. Change the grade, or the claims that it rests on.`,
  publishedBefore: (report: string, published: string, earliest: string) =>
    `${report} was published ${published}, before what it reports can have happened (${earliest}). Check both times and their offsets.`,
  tooFast: (ceiling: string, floor: string, needed: string, cap: string) =>
    `${ceiling} and ${floor} need at least ${needed} km/h between the two, more than the cap of ${cap}. Set one to disputed and say why, mend a window, or raise the cap.`,
  sameMoment: (ceiling: string, floor: string, km: string) =>
    `${ceiling} and ${floor} put it in two places at one moment, ${km} km apart. Set one to disputed and say why, or mend a window.`,
  backwards: (ceiling: string, floor: string, km: string) =>
    `After ${floor} it would have to run ${km} km backwards to ${ceiling}. Set one to disputed and say why, or mend a window.`,
  clash: (one: string, oneTime: string, other: string, otherTime: string, what: string) =>
    `${one} says ${oneTime}, ${other} says ${otherTime}; both cannot be ${what}. Set one to disputed and say why, or mend a window.`,
  clashOf: {
    arrival: 'its arrival there',
    departure: 'its departure from there',
    order: 'true: it would leave before it arrives',
  },
  /** A claim as a message names it: its byline and id. */
  claimBy: (byline: string, id: string) => `${byline} (${id})`,

  // what is expected
  expected: {
    text: 'a text that is not empty',
    localText: 'a text, or an object of language tag and text',
    names: 'an object of language tag and name',
    number: 'a number',
    positive: 'a number above 0',
    speed: (most: string) => `a speed above 0 and at most ${most} km/h`,
    notNegative: 'a number that is not below 0',
    integer: 'a whole number',
    index: 'a whole number that is not below 0',
    truth: 'true or false',
    object: 'an object',
    list: 'a list',
    texts: 'a list of texts',
    chain: 'a list of report ids, the nearest first, at least one and none twice',
    stretch: 'a list of two place ids, of which either may be null',
    oneOf: (known: string) => `one of ${known}`,
    address: 'an http(s) address',
    sha256: 'a SHA-256 digest in 64 hexadecimal digits',
    dateParts: 'a CSL date: { "date-parts": [[2023, 9, 12]] }',
    bounds: 'a list of four or six numbers: west, south, east, north, in degrees, south not above north',
    geometry: (known: string) => `a ${known}`,
    window: 'an object with earliest, latest, reported and timeZone',
    feature: 'a GeoJSON Feature',
    authors: 'a list of CSL names',
  },
  what: {
    report: 'report',
    place: 'place',
    claim: 'claim',
    event: 'event',
    segment: 'segment',
  },
  /** What was not used, by kind and number. */
  setAside: {
    segments: (count: number) => `${count} ${count === 1 ? 'segment' : 'segments'}`,
    alternatives: (count: number) => `${count} ${count === 1 ? 'alternative' : 'alternatives'}`,
    places: (count: number) => `${count} ${count === 1 ? 'place' : 'places'}`,
    claims: (count: number) => `${count} ${count === 1 ? 'claim' : 'claims'}`,
    reports: (count: number) => `${count} ${count === 1 ? 'report' : 'reports'}`,
    events: (count: number) => `${count} ${count === 1 ? 'event' : 'events'}`,
    features: (count: number) => `${count} ${count === 1 ? 'feature' : 'features'} of no known kind`,
    members: (count: number) => `${count} ${count === 1 ? 'value' : 'values'} of what was kept`,
  },
  or: 'or',
  and: 'and',
  /** Stands in for the title of a journey that has none. */
  untitled: 'Untitled journey',
  noCap: (kmh: number) => `The file states no cap; ${kmh} km/h stands in, which rules out next to nothing.`,
} as const;
