/** English: the cap as a control, with its basis, and what follows where it leaves nothing possible. */
export const cap = {
  title: 'The cap',
  speed: (kmh: string) => `${kmh} km/h`,
  atMost: (kmh: string, track: string | null) =>
    `At most ${kmh} km/h along the drawn line${track === null ? '' : ` (about ${track} on the track)`}.`,
  /** What a screen reader says of the slider. */
  value: (kmh: string, track: string | null, contradictions: string | null) =>
    `${kmh} km/h along the drawn line${track === null ? '' : `, about ${track} on the track`}` +
    (contradictions === null ? '' : `: nothing is possible, ${contradictions}`),
  reset: (kmh: string) => `Reset to ${kmh}`,
  why: (kmh: string) => `Why ${kmh}:`,
  sources: 'Sources of the cap',
  least: (kmh: string) => `Below ${kmh} km/h the accepted reports contradict each other.`,
  /** They do at any speed. */
  never: 'The accepted reports contradict each other at any speed.',
  nothing: (kmh: string) =>
    `At ${kmh} km/h the accepted reports contradict each other, so no place is possible: no band is drawn, and no train.`,
  onMap: (kmh: string) => `At ${kmh} km/h the accepted reports contradict each other: no place is possible.`,
  exported: (kmh: string) => `Its hours are those at the journey’s own cap, ${kmh} km/h.`,
  newTab: '(opens in a new tab)',
  notLoaded: 'The cap and the contradictions could not be loaded. Load the page again to see them.',
} as const;
