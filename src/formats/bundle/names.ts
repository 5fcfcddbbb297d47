/** What the files of a bundle are called that are called alike in each. */

/** The journey itself, by which a bundle is known for one. */
export const JOURNEY_FILE = 'journey.geojson';
export const README_FILE = 'README.md';
export const SOURCES_FILE = 'SOURCES.md';
export const LICENCE_FILE = 'LICENSE';
export const SUMS_FILE = 'SHA256SUMS';
