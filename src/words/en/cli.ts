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
} as const;
