/** English: what is said of lines and points of other tools that become a journey, and what can be wrong with them. */
const count = (n: number): string => n.toLocaleString('en-US');

export const tracks = {
  plainGeojson: 'GeoJSON',

  // what the journey says of itself
  subject: 'Not said in the file',
  noCap: (kmh: number) => `The file states no cap; ${kmh} km/h stands in, which rules out next to nothing.`,
  drawnAs: (file: string) => `Drawn as in ${file}.`,
  drawnNoReport: (file: string) => `Drawn as in ${file}; no report yet.`,
  joins: 'The file has no data here; the straight line only joins two parts.',
  betweenPoints: (file: string) => `${file} has no line, only points; the straight line only joins two of them.`,

  // places
  startOf: (line: string) => `Start of ${line}`,
  endOf: (line: string) => `End of ${line}`,
  /** A place without a name: "50.12345° N, 10.5° E". */
  coordinates: (longitude: number, latitude: number) =>
    `${degrees(latitude)}° ${latitude < 0 ? 'S' : 'N'}, ${degrees(longitude)}° ${longitude < 0 ? 'W' : 'E'}`,

  // claims
  here: (file: string) => `The file ${file} has it here at this time.`,
  hereBy: (file: string, source: string) => `The file ${file}, which names ${source} for it, has it here at this time.`,
  onLine: (file: string) => `The file ${file} has it on this line at some moment of these hours.`,
  onLineBy: (file: string, source: string) =>
    `The file ${file}, which names ${source} for it, has it on this line at some moment of these hours.`,
  pointAt: (file: string) => `The file ${file} gives this time for this point.`,
  pointAtBy: (file: string, source: string) =>
    `The file ${file}, which names ${source} for it, gives this time for this point.`,
  lineBy: (file: string, source: string) => `The file ${file} names ${source} for this line, and no hour.`,
  pointBy: (file: string, source: string) => `The file ${file} names ${source} for this point, and no hour.`,
  pointApart:
    'The point is more than 50 m from the line, or the line comes by more than once: it is shown, and places nothing.',
  timeNotSaid: 'not said',

  // issues
  nothingToDraw: (format: string) =>
    `This ${format} file has no line, and no two points that differ: there is nothing to draw. Add a line, or export the track again.`,
  linesApart: (joints: number) =>
    joints === 1
      ? 'Two lines that follow each other in the file do not touch; a straight line joins them. If data is missing there, add it; if their order is wrong, change it in the file.'
      : `At ${count(joints)} places lines that follow each other in the file do not touch; straight lines join them. If data is missing there, add it; if their order is wrong, change it in the file.`,
  timesThinned: (used: number, all: number) =>
    `Of ${count(all)} times ${count(used)} are used, evenly spread, as claims; all of them are kept in the segments’ coordTimes. To use others, cut the file into parts.`,
  pointsThinned: (used: number, all: number) =>
    `Of ${count(all)} points ${count(used)} are used, evenly spread; the others are set aside. To use others, cut the file into parts.`,
  timesMismatched: (name: string, times: number, positions: number) =>
    `${name} should have a time for each position: ${count(positions)}, and has ${count(times)}. These times are kept and not used; write one for each position, null where there is none.`,
  timeInvalid: (found: string) =>
    `${found} is not a time. Write an instant as in 2023-09-12T06:00:00+10:00, or a day as in 2023-09-12.`,
  spanReversed: (begin: string, end: string) =>
    `The time ends (${end}) before it begins (${begin}). Exchange the two, or mend their offsets.`,
  moreTimes: (more: number) => (more === 1 ? ' One more here is like it.' : ` ${count(more)} more here are like it.`),
  notALine: (type: string) =>
    `A ${type} is neither a line nor a point, and was left out. Draw the journey as a LineString, its places as Points.`,
  noGeometry:
    'A feature without a geometry lies nowhere, and was left out. Give it a Point, or a LineString if it is a part of the way.',
  moreInFile: (more: number) =>
    more === 1 ? ' One more in this file is like it.' : ` ${count(more)} more in this file are like it.`,
} as const;

function degrees(value: number): string {
  return String(Math.round(Math.abs(value) * 1e5) / 1e5);
}
