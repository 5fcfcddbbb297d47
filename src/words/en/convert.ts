/** English: why a journey is not written as it was asked for. */
export const convert = {
  unknownFormat: (id: string, known: string) => `There is no format ${id}. There are ${known}.`,
  unknownSegment: (id: string, known: string) => `The journey has no segment ${id}. Its segments are ${known}.`,
  more: (count: number) => `${count} more`,
  wholeOnly: (format: string, known: string) =>
    `${format} holds a whole journey, not one segment. One segment can be written as ${known}.`,
  needsMoment: (format: string) => `${format} says what holds at one moment: name the moment.`,
  noMoment: (format: string, known: string) =>
    `${format} holds a whole journey, not one moment. One moment can be written as ${known}.`,
} as const;
