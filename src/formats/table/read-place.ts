/** Where a row puts it: name, position and radius of its cells. Knows one row, no other. */
import { show } from '../../journey/show';
import type { Position } from '../../journey/position';
import { words } from '../../words/files';
import type { Table } from './table';

const W = words.table;
const NUMBER = /^[+-]?(?:\d+(?:[.,]\d*)?|[.,]\d+)(?:[eE][+-]?\d{1,3})?$/;

/** `42.43`, and `42,43` as spreadsheets of many countries write it; null for anything else. */
export function readNumber(cell: string): number | null {
  const found = NUMBER.test(cell) ? Number(cell.replace(',', '.')) : NaN;
  return Number.isFinite(found) ? found : null;
}

/** A wrong half must not stand for a place that nobody named. */
export function readPosition(table: Table, row: number): Position | 'none' | 'wrong' {
  const [lat, lon] = [table.cell(row, 'lat'), table.cell(row, 'lon')];
  if (lat === '' && lon === '') return 'none';
  if (lat === '' || lon === '') {
    const missing = lat === '' ? 'lat' : 'lon';
    table.note('member-missing', row, missing, W.positionHalf(missing));
    return 'wrong';
  }
  const [latitude, longitude] = [readNumber(lat), readNumber(lon)];
  if (latitude === null || longitude === null) {
    const [column, expected] = latitude === null ? (['lat', 'latitude'] as const) : (['lon', 'longitude'] as const);
    const found = show(latitude === null ? lat : lon);
    table.note('member-invalid', row, column, words.issues.memberInvalid(column, W.expected[expected], found));
    return 'wrong';
  }
  if (Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180) return [longitude, latitude];
  const swapped = Math.abs(longitude) <= 90 && Math.abs(latitude) <= 180;
  if (swapped) table.note('position-swapped', row, 'lat', W.positionSwapped(lat, lon));
  else table.note('position-out-of-range', row, Math.abs(latitude) > 90 ? 'lat' : 'lon', W.positionRange(lat, lon));
  return 'wrong';
}

/** km; null if the cell is empty. */
export function readRadius(table: Table, row: number): number | null | 'wrong' {
  const cell = table.cell(row, 'radius_m');
  if (cell === '') return null;
  const metres = readNumber(cell);
  if (metres !== null && metres >= 0) return metres / 1000;
  const message = words.issues.memberInvalid('radius_m', W.expected.radius, show(cell));
  table.note('member-invalid', row, 'radius_m', message);
  return 'wrong';
}
