/** English: the texts that lie in a bundle beside the journey. */
import { said, type Said } from '../said';

type Gap<Part> = Said<Part>;

const plural = (n: number, one: string): string => `${n.toLocaleString('en')} ${one}${n === 1 ? '' : 's'}`;

export const bundle = {
  label: 'Everything, in one zip',
  holds: 'the journey in every format, its sources, its licence, and digests to check them by',

  readme: {
    intro:
      'A sourced journey. Every file here comes from one, journey.geojson; the others hold as much of it as their formats can.',
    files: 'The files',
    file: (label: string, holds: string) => `${label}: ${holds}`,
    journey: 'the journey itself, whole: line, claims, reports. Opens in Byline, and in any program that reads GeoJSON',
    sources: 'each report, what was read of it, its capture, and the claims that rest on it',
    licence: 'on what terms the journey may be used, and whom to name, as the journey file says it',
    sums: 'SHA-256 digests of all other files. To check them: sha256sum -c SHA256SUMS',
    caution: 'What none of them says',
    cautions: [
      'A line is where the journey is reported, inferred or projected to run. It is no track that was measured.',
      'An hour on a line is one that reports and a cap on the speed leave possible, unless a report is named for it.',
      'A hundred reports with one origin are one origin: both are counted, side by side.',
      'What the reports say stays their authors’. It is paraphrased here, and no report is in this bundle.',
    ],
    noLicence: 'The journey file names no licence: ask whoever made it before you pass it on.',
  },

  sources: {
    title: <P>(title: Gap<P>) => said<P>`Sources of “${title}”`,
    counted: (claims: number, sources: string) =>
      `${plural(claims, 'claim')}, from ${sources}. Context is in no figure.`,
    id: 'Id in the file',
    seen: 'Read',
    seenHow: {
      whole: 'the whole report',
      excerpt: 'an excerpt',
      none: 'not itself; it is known through reports that quote it',
    },
    unnamed: 'Names',
    unnamedHow: 'nobody',
    relays: 'Passes on',
    capture: 'Capture',
    noCapture: 'none kept',
    captureOf: <P>(address: Gap<P>, day: Gap<P>) => said<P>`${address}${day}`,
    captureDay: <P>(day: Gap<P>) => said<P>` of ${day}`,
    digest: 'SHA-256 of the capture',
    note: 'Note',
    claims: 'Claims read in it',
    noClaims: 'none',
    claim: <P>(when: Gap<P>, text: Gap<P>, status: string) => said<P>`${when}: ${text}${status}`,
    status: { accepted: '', disputed: ' (disputed)', retracted: ' (retracted)' },
    passing: 'Claims that came through it',
    origin: 'Claims that lead back to it',
    basis: 'Named as the basis of',
    cap: 'the cap on the speed',
    operating: (n: number) => plural(n, 'railway length'),
  },

  licence: {
    licence: (licence: string) => `Licence of the journey file: ${licence}`,
    authors: (names: string) => `Written by ${names}.`,
    contact: (contact: string) => `Contact: ${contact}`,
    reports: 'What the reports say stays their authors’; it is paraphrased here.',
  },
} as const;
