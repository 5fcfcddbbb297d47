/** The legend of a picture: a row for what is drawn in it, and for nothing else. Knows what is drawn, no map. */
import { ALTERNATIVE_DASH, ALTERNATIVE_PX, GRADE_LINES } from '../drawing/line-style';
import type { MapTheme } from '../drawing/theme';
import type { Evidence } from '../evidence/evidence';
import { GRADES, type Grade } from '../journey/model';
import type { PageWords } from '../words';
import type { Block } from './block';
import { circle } from './marks';
import { tag } from '../drawing/svg';
import { sans, type Typesetter } from './text';

export interface Drawn {
  /** The band, and the ring on it. */
  readonly band: boolean;
  readonly train: 'disc' | 'ring' | null;
  readonly behind: boolean;
  readonly events: boolean;
}

interface Row {
  readonly sample: (x: number, y: number) => string;
  readonly name: string;
  readonly value: string;
  readonly strong: boolean;
}

const SAMPLE_PX = 44;
const ROW_PX = 21;
const TITLE_PX = 24;
const SAMPLE_GAP_PX = 11;
const RULE_PX = 10;

export function legend(
  evidence: Evidence,
  drawn: Drawn,
  theme: MapTheme,
  words: PageWords,
  type: Typesetter,
  widthPx: number,
): Block {
  const { journey } = evidence;
  const said = words.page.legend;
  const line = (grade: Grade): Row => {
    const share = evidence.shares.find((one) => one.grade === grade)?.share ?? null;
    const value = share === null ? said.notCounted : journey.claims.length === 0 ? said.none : said.share(share);
    return {
      sample: (x, y) => gradeSample(grade, theme, x, y),
      name: words.page.grades[grade],
      value,
      strong: true,
    };
  };
  const grades = GRADES.filter((grade) => journey.segments.some((segment) => segment.grade === grade)).map(line);
  const marks: Row[] = [];
  const mark = (name: string, sample: Row['sample']) => marks.push({ name, sample, value: '', strong: false });
  if (journey.alternatives.length > 0) {
    mark(words.picture.legend.alternative, (x, y) =>
      stroke(x, y, theme.grade.inferred, ALTERNATIVE_PX, ALTERNATIVE_DASH),
    );
  }
  if (drawn.behind) {
    mark(said.behind, (x, y) =>
      [
        tag('rect', { x, y: y - 2.5, width: SAMPLE_PX / 2, height: 5, fill: theme.ink2 }),
        tag('rect', { x: x + SAMPLE_PX / 2, y: y - 1.2, width: SAMPLE_PX / 2, height: 2.4, fill: theme.ink2 }),
      ].join(''),
    );
  }
  if (drawn.train === 'disc') {
    mark(said.disc, (x, y) =>
      [
        tag('circle', { cx: x + SAMPLE_PX / 2, cy: y, r: 7.5, fill: theme.trainHalo }),
        tag('circle', { cx: x + SAMPLE_PX / 2, cy: y, r: 6, fill: theme.train }),
      ].join(''),
    );
  }
  if (drawn.train === 'ring') {
    mark(said.band, (x, y) =>
      [
        drawn.band
          ? tag('rect', {
              x,
              y: y - 7,
              width: SAMPLE_PX,
              height: 14,
              rx: 7,
              fill: theme.band,
              stroke: theme.bandEdge,
              'stroke-width': 0.9,
              'stroke-opacity': theme.bandEdgeAlpha,
            })
          : '',
        tag('circle', {
          cx: x + SAMPLE_PX / 2,
          cy: y,
          r: 5,
          fill: theme.trainHalo,
          stroke: theme.train,
          'stroke-width': 2.6,
        }),
      ].join(''),
    );
  }
  if (drawn.events) {
    mark(words.picture.legend.event, (x, y) => circle(type, theme, x + SAMPLE_PX / 2, y, 1, false));
  }
  const heightPx = TITLE_PX + ROW_PX * (grades.length + marks.length) + (marks.length > 0 ? RULE_PX : 0);
  return {
    heightPx,
    draw: (x, y) => {
      const parts: string[] = [];
      const heading = sans(12.5, 600);
      const shareOf = said.shareOf(evidence.placedKm);
      parts.push(type.line(x, y + 12, words.picture.legend.title, heading, { fill: theme.ink }));
      if (type.width(words.picture.legend.title, heading) + type.width(shareOf, sans(12)) + 12 <= widthPx) {
        parts.push(type.line(x + widthPx, y + 12, shareOf, sans(12), { fill: theme.ink3, anchor: 'end' }));
      }
      let at = y + TITLE_PX;
      const row = ({ sample, name, value, strong }: Row): void => {
        const font = sans(strong ? 12.5 : 12, strong ? 600 : 400);
        const middle = at + ROW_PX / 2;
        const valueFont = sans(12.5, strong && value !== said.notCounted ? 600 : 400);
        const room = widthPx - SAMPLE_PX - SAMPLE_GAP_PX - (value === '' ? 0 : type.width(value, valueFont) + 8);
        parts.push(
          sample(x, middle),
          type.line(x + SAMPLE_PX + SAMPLE_GAP_PX, middle + 4.4, type.cut(name, font, room), font, {
            fill: strong ? theme.ink : theme.ink2,
          }),
          value === ''
            ? ''
            : type.line(x + widthPx, middle + 4.4, value, valueFont, {
                fill: value === said.notCounted ? theme.ink3 : theme.ink,
                anchor: 'end',
              }),
        );
        at += ROW_PX;
      };
      grades.forEach(row);
      if (marks.length > 0) {
        parts.push(tag('rect', { x, y: at + RULE_PX / 2 - 0.5, width: widthPx, height: 1, fill: theme.rule }));
        at += RULE_PX;
      }
      marks.forEach(row);
      return parts.join('');
    },
  };
}

function stroke(x: number, y: number, color: string, width: number, dash: readonly number[], round = false): string {
  return tag('path', {
    d: `M${x} ${y}H${x + SAMPLE_PX}`,
    fill: 'none',
    stroke: color,
    'stroke-width': width,
    'stroke-dasharray': dash.length === 0 ? null : dash.join(' '),
    'stroke-linecap': round ? 'round' : null,
  });
}

/** A piece of the line as the map draws it behind the train. */
function gradeSample(grade: Grade, theme: MapTheme, x: number, y: number): string {
  const color = theme.grade[grade];
  const look = GRADE_LINES[grade];
  if (grade === 'projected') {
    return tag('path', {
      d: `M${x + 2} ${y}H${x + SAMPLE_PX}`,
      stroke: color,
      'stroke-width': 3.4,
      'stroke-linecap': 'round',
      'stroke-dasharray': '0.01 7.2',
    });
  }
  if (look.pairPx > 0) {
    return [-look.pairPx, look.pairPx].map((by) => stroke(x, y + by, color, look.behindPx, [])).join('');
  }
  return stroke(x, y, color, look.behindPx, look.behindDash ?? []);
}
