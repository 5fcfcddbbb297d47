/**
 * The journey as KML 2.2 with Google's tracks, for Google Earth. KML cannot draw a line dashed and knows no "possible", so the
 * folders, one for each grade, the names and the descriptions say it; tracks stand only where reports place the subject.
 *
 * A line over ±180° is left whole: KML draws on a globe, the short way around.
 */
import type { Evidence } from '../../evidence/evidence';
import { GRADES, type Grade } from '../../journey/model';
import { words } from '../../words/files';
import type { ExportFormat } from '../format';
import { journeyLines, textOf } from '../maps/describe';
import { styleOf } from '../members';
import { type XmlElement, element, optional, xmlDocument } from '../xml/write';
import { alternativePlacemark, claimPlacemark, html, placePlacemark, segmentPlacemark } from './write-placemarks';
import { hoursFolder, illustrationFolder } from './write-tracks';

const W = words.writeMaps;

export const kml: ExportFormat<string> = {
  id: 'kml',
  get label() {
    return W.kml;
  },
  get holds() {
    return W.kmlHolds;
  },
  extension: 'kml',
  mediaType: 'application/vnd.google-earth.kml+xml',
  write: ({ evidence }) => kmlDocument(evidence),
};

const NAMESPACES = {
  xmlns: 'http://www.opengis.net/kml/2.2',
  'xmlns:gx': 'http://www.google.com/kml/ext/2.2',
  'xmlns:atom': 'http://www.w3.org/2005/Atom',
};

export function kmlDocument(evidence: Evidence): string {
  const { journey } = evidence;
  const authors = journey.authors.map((name) => element('atom:name', name));
  return xmlDocument(
    element(
      'kml',
      [
        element('Document', [
          element('name', textOf(journey.title)),
          element('open', '1'),
          authors.length > 0 ? element('atom:author', authors) : null,
          element('description', html(journeyLines(evidence, []))),
          ...GRADES.map(styleElement),
          ...segmentFolders(evidence),
          folder(
            W.folders.alternatives,
            [],
            journey.alternatives.map((way) => alternativePlacemark(evidence, way)),
          ),
          hoursFolder(evidence),
          illustrationFolder(evidence),
          folder(
            W.folders.places,
            [],
            journey.places.map((place) => placePlacemark(evidence, place)),
          ),
          folder(
            W.folders.claims,
            [],
            journey.claims.map((claim) => claimPlacemark(evidence, claim)),
          ),
        ]),
      ],
      NAMESPACES,
    ),
  );
}

/** In the order of the route, which a reader takes for the order of the file: a grade that comes again gets a folder again. */
function segmentFolders(evidence: Evidence): readonly (XmlElement | null)[] {
  const groups: { readonly grade: Grade; readonly placemarks: XmlElement[] }[] = [];
  for (const { segment } of evidence.route.segments) {
    const placemark = segmentPlacemark(evidence, segment);
    const last = groups.at(-1);
    if (last?.grade === segment.grade) last.placemarks.push(placemark);
    else groups.push({ grade: segment.grade, placemarks: [placemark] });
  }
  return groups.map(({ grade, placemarks }) => folder(W.folders[grade], [W.gradeMeans[grade]], placemarks));
}

function folder(name: string, description: readonly string[], features: readonly XmlElement[]): XmlElement | null {
  if (features.length === 0) return null;
  return element('Folder', [
    element('name', name),
    optional('description', description.length > 0 ? html(description) : null),
    ...features,
  ]);
}

/** KML writes a colour as alpha, blue, green, red. */
function styleElement(grade: Grade): XmlElement {
  const style = styleOf(grade);
  const [, red = '', green = '', blue = ''] = /^#(..)(..)(..)$/.exec(String(style.stroke)) ?? [];
  const alpha = Math.round(Number(style['stroke-opacity']) * 255)
    .toString(16)
    .padStart(2, '0');
  const colour = `${alpha}${blue}${green}${red}`.toLowerCase();
  return element(
    'Style',
    [element('LineStyle', [element('color', colour), element('width', String(style['stroke-width']))])],
    { id: grade },
  );
}
