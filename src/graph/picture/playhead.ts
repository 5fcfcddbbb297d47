/** The playhead at one instant: the line with its flag, the bar of what is possible, disc or ring. As `GraphPlayhead` draws it. */
import type { Frame } from '../../evidence/frame';
import { words } from '../../words';
import { underFlag } from '../axes';
import type { GraphLayout } from '../layout';
import type { Pen } from './pen';
import { group, line, tag } from '../../drawing/svg';

export interface Flag {
  readonly label: string;
  readonly x: number;
  readonly halfPx: number;
  /** Keys of the upper ticks that it covers. */
  readonly covered: ReadonlySet<string>;
}

/** Null where the instant lies off the plot. */
export function flagAt({ plot, scales, axes }: GraphLayout, timeMs: number, timeZone: string, pen: Pen): Flag | null {
  const x = scales.x(timeMs);
  if (!(x >= plot.x0 - 0.5 && x <= plot.x1 + 0.5)) return null;
  const label = words.graph.flag(timeMs, timeZone);
  const halfPx = Math.ceil(pen.measure(label, 12, 600) / 2) + 8;
  return { label, x, halfPx, covered: underFlag(axes, plot, x, halfPx + 6) };
}

export function drawnPlayhead({ plot, scales }: GraphLayout, frame: Frame, flag: Flag, pen: Pen): string {
  const { x, halfPx, label } = flag;
  const { colours } = pen;
  const { y } = scales;
  const height = frame.hasBand ? Math.abs(y(frame.upperKm) - y(frame.lowerKm)) : 0;
  const flagX = Math.min(Math.max(x, plot.x0 - 2 + halfPx), plot.widthPx - 2 - halfPx);
  return group(
    { class: 'playhead' },
    tag('path', { d: line`M${x} ${plot.y0 - 2}V${plot.y1 + 2}`, ...colours.stroke('train', 1.6) }),
    height > 1.5
      ? tag('rect', { x: x - 2.5, y: y(frame.upperKm), width: 5, height, ...colours.fill('possible-edge') })
      : '',
    frame.hasBand ? trainMark(x, y(frame.runKm), frame.pinned, pen) : '',
    tag('rect', { x: flagX - halfPx, y: 3, width: 2 * halfPx, height: 20, rx: 2, ...colours.fill('ink') }),
    pen.text(flagX, 17, label, { sizePx: 12, weight: 600, anchor: 'middle', token: 'panel' }),
  );
}

/** A disc where a report puts it, else a ring. */
export function trainMark(x: number, y: number, pinned: boolean, { colours }: Pen): string {
  return [
    tag('circle', { cx: x, cy: y, r: 7, ...colours.fill('halo') }),
    tag('circle', {
      cx: x,
      cy: y,
      r: 4.6,
      ...colours.fill(pinned ? 'train' : 'halo'),
      ...colours.stroke('train', 2.6),
    }),
  ].join('');
}
