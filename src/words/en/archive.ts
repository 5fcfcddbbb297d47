/** English: why a zip archive or a KMZ could not be opened. */
export const archive = {
  // Names of entries arrive in double quotes.
  cutShort: 'The archive is damaged or cut short: its list of contents cannot be read. Fetch or pack it again.',
  damaged: (name: string) =>
    `${name} in the archive is damaged: what is unpacked is not what was packed. Fetch or pack it again.`,
  encrypted: (name: string) =>
    `${name} in the archive is encrypted. Unpack it with its password and open it by itself.`,
  method: (name: string, method: number) =>
    `${name} is packed in a way that is not read here (method ${method}). Pack the archive again as an ordinary zip, or unpack it and open the file.`,
  empty: 'The archive is empty. Open the file that was meant.',
  several: (names: string, extensions: string) =>
    `The archive should hold one file that can be read (${extensions}), and holds ${names}. Unpack it and open the one that is meant.`,
  none: (names: string, extensions: string) =>
    `The archive holds no file that can be read (${extensions}), only ${names}. Unpack it and open what is in it.`,
  andMore: (count: number) => `${count} more`,
  tooManyEntries: (found: number, most: number) =>
    `The archive holds ${found} files, and at most ${most} are gone through. Unpack it and open the file that is meant.`,
  tooLarge: (name: string, most: string) =>
    `${name} in the archive unpacks to more than ${most} MB, far beyond its packed size or what can be read here. Unpacking was stopped. If it is meant, unpack it yourself and open the file.`,
} as const;
