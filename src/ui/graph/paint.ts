/** Paints the claims' boxes on a canvas, as GraphPlot draws them as elements. Knows colours by their custom properties. */
import type { EventId } from '../../journey/model';
import type { GraphLayout } from '../../graph/layout';
import type { BoxKind } from '../../graph/model';

/** Lines and fills of each kind: colour by custom property, and how strong. */
const LOOK: Record<
  BoxKind,
  { readonly colour: string; readonly fill: number; readonly line: number; readonly dash: readonly number[] }
> = {
  exact: { colour: '--reported', fill: 0.75, line: 0, dash: [] },
  vague: { colour: '--reported', fill: 0.04, line: 0.5, dash: [] },
  disputed: { colour: '--disputed', fill: 0.15, line: 0.9, dash: [4, 2] },
  retracted: { colour: '--ink-3', fill: 0, line: 0.8, dash: [1.5, 2.5] },
  aside: { colour: '--ink-3', fill: 0, line: 0.8, dash: [1.5, 2.5] },
  'not-yet': { colour: '--reported', fill: 0.3, line: 0.8, dash: [] },
  'already-left': { colour: '--reported', fill: 0.3, line: 0.8, dash: [] },
};

export function paintBoxes(
  context: CanvasRenderingContext2D,
  { boxes, plot }: GraphLayout,
  lifted: ReadonlySet<EventId>,
  style: CSSStyleDeclaration,
): void {
  context.clearRect(0, 0, plot.widthPx, plot.heightPx);
  context.save();
  context.beginPath();
  context.rect(plot.x0, plot.y0 - 4, plot.x1 - plot.x0, plot.y1 - plot.y0 + 8);
  context.clip();
  for (const { kind, event, x0, y0, x1, y1 } of boxes) {
    const look = LOOK[kind];
    const up = event !== null && lifted.has(event);
    const colour = style.getPropertyValue(look.colour);
    context.fillStyle = colour;
    context.strokeStyle = up ? style.getPropertyValue('--ink') : colour;
    context.globalAlpha = up ? Math.max(0.3, look.fill) : look.fill;
    if (context.globalAlpha > 0) context.fillRect(x0, y0, x1 - x0, y1 - y0);
    context.globalAlpha = up ? 1 : look.line;
    if (context.globalAlpha > 0) {
      context.setLineDash([...look.dash]);
      context.lineWidth = up ? 1.8 : 1;
      context.strokeRect(x0, y0, x1 - x0, y1 - y0);
    }
  }
  context.restore();
}
