/** English: the command line. */
export const cli = {
  usage: (commands: string) => `byline: sourced journeys on a map

Usage: byline COMMAND …

${commands}

byline COMMAND --help tells more. Exit codes: 0 all is well, 1 the file has errors, 2 it could not be read.
`,
  unknownCommand: (name: string) => `byline: there is no command ${name}; byline --help lists them.\n`,
  usageError: (command: string, message: string) => `byline ${command}: ${message}\n`,
  fileMissing: 'name at least one FILE, or - for standard input',
  unreadable: (file: string, reason: string) => `${file}: cannot be read: ${reason}\n`,
  notUtf8: 'it is not UTF-8 text',
  validate: {
    summary: 'Say what is wrong with journey files, with line and column',
    help: `Usage: byline validate FILE… [--json]

Checks journey files (GeoJSON, profile byline/1). FILE is a path, or - for standard input.

  --json   print one JSON array of { code, severity, pointer, line, column, message };
           with more than one FILE each also has "file"
  --help   print this

Exit codes: 0 no errors (there may be warnings), 1 errors, 2 a file cannot be read or the command is wrong.

Examples:
  byline validate journey.geojson
  byline validate --json geo/journeys/*/journey.geojson
  cat journey.geojson | byline validate -
`,
    /** One issue, as compilers and editors write them. */
    line: (file: string, line: number, column: number, severity: string, code: string, message: string) =>
      `${file}:${line}:${column}: ${severity} ${code}: ${message}\n`,
    verdict: (file: string, errors: number, warnings: number) =>
      `${file}: ${errors} ${errors === 1 ? 'error' : 'errors'}, ${warnings} ${warnings === 1 ? 'warning' : 'warnings'}\n`,
    setAside: (file: string, list: string) => `${file}: set aside: ${list}\n`,
    nothingDrawn: (file: string) => `${file}: nothing in it can be drawn\n`,
  },
  inspect: {
    summary: 'Print the figures of the evidence: windows, band, run, contradictions, shares',
    oneFile: 'name one FILE, or - for standard input',
    notAnInstant: (text: string) => `--at ${text}: not an instant; write it as 2023-09-12T12:15:00+10:00`,
    notACap: (text: string, most: string) =>
      `--cap ${text}: not a speed; write km/h as a number above 0 and at most ${most}`,
    help: `Usage: byline inspect FILE [--json] [--at INSTANT]… [--cap KMH]

Where the subject of a journey can have been, as its reports bound it. FILE is a path, or - for standard input.

  --json         print one JSON object: lengthKm, capKmh, leastCapKmh, windows, band (breakpoints: ms since 1970,
                 lower and upper km), run (corners of the steadiest run), contradictions, impliedSpeeds, shares,
                 reports, origins. A speed that nothing bounds is null.
  --at INSTANT   print instead what holds at that instant, with an offset: 2023-09-12T12:15:00+10:00; with --json an
                 array of { at, lowerKm, upperKm, runKm, pinned, sentence } in the order given. All but "at" are null
                 where the accepted claims contradict each other
  --cap KMH      use this cap in place of the file's own
  --help         print this

Exit codes: 0 the accepted claims agree, 1 they contradict each other, 2 the file cannot be read or the command is wrong.

Examples:
  byline inspect journey.geojson
  byline inspect journey.geojson --json --cap 60
  byline inspect journey.geojson --json --at 2023-09-12T12:15:00+10:00
`,
    text: (figures: {
      readonly km: string;
      readonly from: string;
      readonly to: string;
      readonly hours: string;
      readonly unpinned: string;
      readonly cap: string;
      readonly leastCap: string | null;
      readonly shares: string;
      readonly counts: {
        readonly claims: number;
        readonly reports: number;
        readonly origins: number;
        readonly unnamed: number;
      };
      readonly contradictions: number;
    }) => `drawn         ${figures.km} km (${figures.shares})
clock         ${figures.from} to ${figures.to}, ${figures.hours} h
not reported  ${figures.unpinned} h of it
cap           ${figures.cap} km/h; ${figures.leastCap === null ? 'no speed is enough for the accepted claims' : `below ${figures.leastCap} km/h the accepted claims disagree`}
claims        ${figures.counts.claims}, from ${figures.counts.reports} reports · ${figures.counts.origins} origins and ${figures.counts.unnamed} not named
contradict    ${figures.contradictions}
`,
  },
} as const;
