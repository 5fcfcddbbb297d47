/** English: a built journey's page for who has no JavaScript. The built pages are English; the app speaks what its reader does. */
export const site = {
  noScript:
    'The map and the player need JavaScript. The journey is here as a picture, with its sources, and as a file:',
  file: 'journey.geojson',
  sources: (counts: string) => `Sources: ${counts}`,
  named: 'Named by them, not read themselves',
  noLicence: 'The journey file names no licence.',
} as const;
