/**
 * The claims of a journey as a table, one row each: RFC 4180 with a byte order mark, without which Excel takes Hangul and
 * Cyrillic for something else. Knows rows, nothing of what is in them.
 */
import Papa from 'papaparse';
import { featureIndex } from '../../journey/features';
import { isList, isObject, member } from '../../journey/json';
import type { ClaimId, JourneyDocument } from '../../journey/model';
import { words } from '../../words/files';
import type { ExportFormat } from '../format';
import { NUMBER_COLUMNS, WRITTEN_COLUMNS } from './columns';
import { guarded } from './guard';
import { RowWriter } from './write-row';

export const csv: ExportFormat<string> = {
  id: 'csv',
  get label() {
    return words.table.label;
  },
  get holds() {
    return words.table.holds;
  },
  extension: 'csv',
  mediaType: 'text/csv',
  write: ({ journey }) => tableOf(journey),
};

const MARK = '\ufeff';
const PLAIN_NUMBER = /^-?\d+(\.\d+)?(e[+-]\d+)?$/;

function tableOf(journey: JourneyDocument): string {
  const writer = new RowWriter(journey);
  const others = otherColumns(journey);
  const names = [...new Set([...WRITTEN_COLUMNS, ...[...others.values()].flatMap((cells) => [...cells.keys()])])];
  const data = journey.claims.map((claim) => {
    const cells: Readonly<Record<string, string>> = writer.cells(claim);
    // What the row of a table said that no member could hold goes back to where it stood.
    const own = others.get(claim.id);
    return names.map((name) => cell(name, own?.get(name) ?? (Object.hasOwn(cells, name) ? (cells[name] ?? '') : '')));
  });
  const table = Papa.unparse({ fields: names.map(guarded), data }, { delimiter: ',', newline: '\r\n' });
  return `${MARK}${table}\r\n`;
}

function cell(name: string, value: string): string {
  return NUMBER_COLUMNS.has(name) && PLAIN_NUMBER.test(value) ? value : guarded(value);
}

/** The columns that a claim kept when it was read from a table. */
function otherColumns(journey: JourneyDocument): ReadonlyMap<ClaimId, ReadonlyMap<string, string>> {
  const features = member(journey.source, 'features');
  const index = featureIndex(journey.source);
  const found = new Map<ClaimId, ReadonlyMap<string, string>>();
  for (const { id } of journey.claims) {
    const feature = isList(features) ? features[index.get(id) ?? -1] : undefined;
    const properties = isObject(feature) ? member(feature, 'properties') : undefined;
    const columns = isObject(properties) ? member(properties, 'columns') : undefined;
    if (!isObject(columns)) continue;
    const cells = Object.entries(columns).filter((entry): entry is [string, string] => typeof entry[1] === 'string');
    found.set(id, new Map(cells));
  }
  return found;
}
