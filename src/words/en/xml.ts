/** English: what can be wrong with a GPX or a KML file beyond what `issues` says, and what of it is not read. */
export const xml = {
  // the text
  syntax: {
    // Found names arrive in double quotes.
    unclosed: (name: string) => `the element ${name} is not closed before the file ends`,
    end: 'the file ends too early',
    noRoot: 'there is no element in it',
    close: (name: string, open: string) =>
      `${name} is closed here, but <${open}> was opened last and has to be closed before`,
    closeNothing: (name: string) => `${name} is closed, but was not opened`,
    attributeTwice: (name: string) => `the attribute ${name} stands twice in one tag`,
    secondRoot: 'a second element follows the one that holds everything',
    outside: 'text stands outside of all elements',
    attribute: 'an attribute is not written as name="value", with a space before it',
    tag: 'a tag is not written as <name> or </name>; a plain < in a text is written &lt;',
    character: 'a character stands here that XML does not allow',
    characterReference: 'this stands for no character that XML allows',
    ampersand: 'a plain & is written &amp;',
    entity: (name: string) =>
      `&${name}; is none of XML’s five entities, and others are not expanded; write the character itself`,
    comment: 'a comment holds two hyphens in a row',
    sectionEnd: ']]> stands in a text; write ]]&gt;',
    declaration: 'the XML declaration is not the first thing in the file, or not written as <?xml version="1.0"?>',
    unknown: 'it could not be read',
    deep: (levels: number) => `its elements nest more than ${levels} levels deep`,
  },
  notXml: (found: string, kept: string) =>
    `This is not XML: ${found}. ${kept} Mend it here; what follows was not read.`,
  tooDeep: (levels: number, kept: string) =>
    `The elements nest more than ${levels} levels deep here. ${kept} Flatten the file or remove this part; what follows was not read.`,
  /** What was read before the place where reading ended. */
  kept: (lines: number, points: number) =>
    lines + points === 0
      ? 'Nothing before it could be used.'
      : `What stands whole before it was read: ${lines} ${lines === 1 ? 'line' : 'lines'} and ${points} ${points === 1 ? 'point' : 'points'}.`,
  doctype:
    'The file has a DOCTYPE. It is passed over: entities are not expanded and nothing is fetched. Remove it, and write out what its entities stand for.',
  wrongRoot: (format: string, root: string, found: string) =>
    `This is no ${format} file: its outermost element should be ${root}, and is ${found}. Open the file that was meant.`,

  // positions
  degreesMissing: (name: string) =>
    `${name} is missing, so that the point lies nowhere and was left out. Add its degrees.`,
  degreesInvalid: (name: string, found: string) =>
    `${name} should be a number of degrees, as in 42.43, and is ${found}. The point was left out.`,
  latitudeOut: (found: string) => `lat is ${found}: latitude runs from −90 to 90 degrees. The point was left out.`,
  longitudeOut: (found: string) => `lon is ${found}: longitude runs from −180 to 180 degrees. The point was left out.`,
  tupleInvalid: (found: string) =>
    `A position is longitude, latitude and perhaps a height, with commas between them, as in 130.645,42.43,12; this is ${found}, and was left out.`,
  coordInvalid: (found: string) =>
    `A gx:coord is longitude, latitude and perhaps a height, with blanks between them, as in 130.645 42.43 12; this is ${found}, and was left out.`,
  severalInPoint: (count: number) =>
    `A Point has one position, and this has ${count}. Only the first was read; make a Placemark of each.`,
  onePosition: 'A line needs at least two positions that differ; this one is shown as a point. Add the other end.',
  noVertices: 'There is no position here that can be read, so it cannot be drawn. Add its positions, or remove it.',
  heightInvalid: 'a number of metres',
  timesMismatched: (times: number, positions: number) =>
    `This track has ${times} ${times === 1 ? 'time' : 'times'} and ${positions} ${positions === 1 ? 'position' : 'positions'}. Nobody can tell which belong together, so none of the times was taken. Give each position its time.`,

  // what is not read
  notRead: (name: string, count: number) =>
    `${count === 1 ? `One element ${name} is` : `${count} elements ${name} are`} not in the journey, which is made of lines and points. Draw ${count === 1 ? 'it' : 'them'} as such, or do without.`,
  linkNotFollowed: (count: number) =>
    `${count === 1 ? 'A NetworkLink was' : `${count} NetworkLinks were`} not followed: nothing is fetched on behalf of a file. Open what it points at by itself.`,
  ownDrawing: (count: number) =>
    `${count === 1 ? 'One thing' : `${count} things`} that Byline itself drew or worked out (another way, reported hours, the steadiest run) ${count === 1 ? 'was' : 'were'} not read back: a drawing is no report. Open the GeoJSON of the journey to see ${count === 1 ? 'it' : 'them'} again.`,
  notRepeated: (count: number) =>
    `What is said here of ${count} lines or points at once is too long to be said of each; only the first has it. Shorten it, or give each its own.`,
  noGeometry: (count: number) =>
    `${count === 1 ? 'A Placemark has' : `${count} Placemarks have`} no place and cannot be on the map. Give ${count === 1 ? 'it' : 'them'} a Point or a LineString.`,
  anglesNotRead: (count: number) =>
    `${count === 1 ? 'A direction' : `${count} directions`} of view in gx:angles ${count === 1 ? 'is' : 'are'} not read: a journey says where, not how it was turned.`,
  emptyCoord: (count: number) =>
    `${count === 1 ? 'A gx:coord is' : `${count} of the gx:coord are`} empty: a time without a place, which is on no line. ${count === 1 ? 'It was' : 'They were'} left out.`,
} as const;
