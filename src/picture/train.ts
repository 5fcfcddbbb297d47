/** The train on a picture and the note beside it: a disc where a report puts it, else a hollow ring. Knows no journey. */
import {
  DETAIL_PX,
  leadEnd,
  RING_PX,
  SIDE_PX,
  TITLE_HEIGHT_PX,
  TITLE_PX,
  type TrainNoteSpot,
} from '../drawing/train-note';
import type { MapTheme } from '../drawing/theme';
import { lead, MIDDLE_EM } from './marks';
import { tag } from '../drawing/svg';
import { sans, type Typesetter } from './text';

/** The ring's own room, for whatever keeps clear of it. */
export const TRAIN_PX = 26;

/** `degrees`: where it heads, clockwise from north. */
export function drawTrain(theme: MapTheme, x: number, y: number, degrees: number, pinned: boolean): string {
  const fill = theme.train;
  return tag(
    'g',
    { transform: `translate(${x.toFixed(2)} ${y.toFixed(2)})` },
    pinned ? tag('circle', { r: 17, fill, 'fill-opacity': 0.16 }) : '',
    tag('path', {
      d: 'M-6,-6.5 L0,-15.5 L6,-6.5 Z',
      transform: `rotate(${Math.round(degrees)})`,
      fill,
      stroke: theme.trainHalo,
      'stroke-width': 1.4,
      'paint-order': 'stroke',
      'stroke-linejoin': 'round',
    }),
    tag('circle', { r: 9.2, fill: theme.trainHalo }),
    pinned
      ? tag('circle', { r: 7.4, fill })
      : tag('circle', { r: 6.7, fill: theme.trainHalo, stroke: fill, 'stroke-width': 3 }),
  );
}

export function drawTrainNote(type: Typesetter, theme: MapTheme, x: number, y: number, spot: TrainNoteSpot): string {
  const { note, dx, dy, width, height } = spot;
  const ends = dx < 0;
  const textX = ends ? x + dx + width / 2 - SIDE_PX : x + dx - width / 2 + SIDE_PX;
  const top = y + dy - height / 2;
  const anchor = ends ? 'end' : 'start';
  const halo = [theme.land, 2] as const;
  return (
    lead({ ...theme, ink2: theme.ink }, x, y, leadEnd(dx, width), dy, RING_PX, 0) +
    type.line(textX, top + TITLE_HEIGHT_PX / 2 + TITLE_PX * MIDDLE_EM, note.title, sans(TITLE_PX, 600), {
      fill: theme.ink,
      anchor,
      halo,
    }) +
    (note.detail === ''
      ? ''
      : type.line(textX, top + TITLE_HEIGHT_PX + 7.5 + DETAIL_PX * MIDDLE_EM, note.detail, sans(DETAIL_PX), {
          fill: theme.ink2,
          anchor,
          halo,
        }))
  );
}
