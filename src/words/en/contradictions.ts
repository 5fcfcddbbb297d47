/** English: reports that cannot all hold. What they would need, in speeds and hours; never which of them is right. */
const pairs = (n: number, kind = ''): string =>
  `${n.toLocaleString('en')} ${n === 1 ? 'pair' : 'pairs'} of ${kind}claims`;

export const contradictions = {
  title: 'Contradictions',
  accepted: 'Accepted claims that contradict each other',
  disputed: 'Disputed claims',
  none: (kmh: string) => `No accepted reports contradict each other at ${kmh} km/h.`,
  /** `cut`: more were found than are counted. */
  found: (n: number, cut: boolean, kmh: string) =>
    `${cut ? 'More than ' : ''}${pairs(n, 'accepted ')} cannot both hold at ${kmh} km/h.`,
  noBand: 'While they stand no place is possible, at any hour.',
  bandStands: 'They name different hours for one place; the band stands.',
  pairs: (n: number) => `${pairs(n)} cannot both hold`,

  tooFast: (kmh: string) => `Needs at least ${kmh} km/h between the two.`,
  sameMoment: (km: string) => `Two places at one moment, ${km} km apart.`,
  backwards: (km: string) => `It would have to run backwards, ${km} km.`,
  arrival: (earlier: string, later: string, place: string) =>
    `One says by ${earlier}, the other from ${later} on; both cannot be its arrival at ${place}.`,
  departure: (earlier: string, later: string, place: string) =>
    `One says by ${earlier}, the other from ${later} on; both cannot be its departure from ${place}.`,
  order: (earlier: string, later: string, place: string) =>
    `One has it leave ${place} by ${earlier}, the other arrive there from ${later} on.`,

  morePairs: (n: number) =>
    `And ${n.toLocaleString('en')} more ${n === 1 ? 'pair' : 'pairs'} of claims about the same two events.`,
  against: 'against',
  moreAgainst: (n: number) => `And against ${n.toLocaleString('en')} more.`,
  nothingComputed: 'Nothing that can be computed contradicts it.',
  showMore: (n: number) => `Show ${n.toLocaleString('en')} more`,
} as const;
