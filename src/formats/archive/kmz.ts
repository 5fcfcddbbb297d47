/** KML packed, as Google Earth takes it: a zip with the document at its root. Knows the zip and the KML writer. */
import { words } from '../../words/files';
import type { ExportFormat } from '../format';
import { kmlDocument } from '../kml/write';
import { zipOf } from './write';

export const kmz: ExportFormat<Uint8Array<ArrayBuffer>> = {
  id: 'kmz',
  get label() {
    return words.writeMaps.kmz;
  },
  get holds() {
    return words.writeMaps.kmzHolds;
  },
  extension: 'kmz',
  mediaType: 'application/vnd.google-earth.kmz',
  write: ({ evidence }) => zipOf([['doc.kml', kmlDocument(evidence)]]),
};
