/**
 * The train graph as a picture by itself: a whole SVG text with title, axes, marks, legend, events, sources and licence, at a
 * size and in a theme of one's choice. It names its fonts and holds none.
 *
 * The same journey at the same size is the same text. Everything from the file is text, and nothing is linked.
 */
import type { Evidence } from '../../evidence/shape';
import { Frame } from '../../evidence/frame';
import type { Journey } from '../../journey/model';
import { spokenText } from '../../journey/spoken';
import type { Route } from '../../line/model';
import { formatDateRange, formatKm, formatSpeed } from '../../words/format';
import { words } from '../../words';
import { clockAt } from '../axes';
import { cut, oneLine, wrapped } from '../cut';
import { layoutGraph } from '../layout';
import type { Measure } from '../model';
import { wholeSpan } from '../scales';
import { drawnAxes } from './axes';
import { drawnBoxes } from './boxes';
import { Colours, type ThemeName } from './colours';
import { drawnRows, inRows, legendItems, rowStyle, type LegendItem } from './legend';
import { Pen, SANS } from './pen';
import { drawnPlayhead, flagAt, type Flag } from './playhead';
import { definitions, drawnPlot, eventCircle } from './plot';
import { countedSources, drawnSources, rowsFor, SOURCE_ROW_PX, sourcesOf } from './sources';
import { group, plain, tag } from '../../drawing/svg';

export interface PictureInput {
  readonly journey: Journey;
  readonly route: Route;
  /** At the cap that is to hold. */
  readonly evidence: Evidence;
  /** CSS px of the whole picture; at least `LEAST_PX`. */
  readonly widthPx: number;
  readonly heightPx: number;
  readonly theme: ThemeName;
  readonly measure: Measure;
  /** Where the playhead stands; ms since 1970. None is drawn where this is null. */
  readonly atMs?: number | null;
}

/** Below this the axes have no room beside the legend. */
export const LEAST_PX = { width: 600, height: 400 } as const;

/** The least of the graph in the whole: px, and share of the height. */
const GRAPH_LEAST = { px: 170, share: 0.44 } as const;
const MOST_EVENT_ROWS = 4;

/** @throws RangeError if the size is below `LEAST_PX` or no size at all. */
export function graphPicture(input: PictureInput): string {
  const { journey, evidence, widthPx, heightPx, theme, measure } = input;
  if (!(widthPx >= LEAST_PX.width && heightPx >= LEAST_PX.height && Number.isFinite(widthPx + heightPx))) {
    throw new RangeError(`A picture of the train graph is at least ${LEAST_PX.width} × ${LEAST_PX.height} px.`);
  }
  const pen = new Pen(new Colours(theme), measure);
  const padPx = widthPx < 900 ? 18 : 28;
  const insidePx = widthPx - 2 * padPx;

  const rows = rowStyle(widthPx);

  const head = headOf(input, insidePx, pen);
  const foot = footOf(journey, insidePx, pen);
  const timed = evidence.clock.endMs > evidence.clock.startMs;
  const atMs = timed ? (input.atMs ?? null) : null;
  const frame = atMs === null ? null : new Frame().at(evidence, atMs);
  const train = frame?.hasBand === true ? (frame.pinned ? 'disc' : 'ring') : null;

  // What the legend has to say follows from what is drawn, and its rows say how high the graph can be: so it is laid out twice.
  const graphAt = (heightOfIt: number) =>
    layoutGraph({
      ...{ journey, route: input.route, evidence, span: wholeSpan(evidence.clock), measure, compact: false },
      widthPx: widthPx - padPx - 6,
      heightPx: heightOfIt,
      rightPx: padPx - 6,
      ...(atMs === null ? {} : { clearAtMs: atMs }),
    });
  const legendOf = (layout: ReturnType<typeof graphAt>, grainPx: number | null) =>
    inRows(legendItems(layout, { capKmh: evidence.capKmh, train, grainPx }, pen), insidePx, rows, pen);

  const topPx = padPx + head.heightPx;
  const draft = graphAt(Math.max(GRAPH_LEAST.px, heightPx * GRAPH_LEAST.share));
  const drafted = drawnBoxes(journey, evidence, draft, pen);
  const legendPx = (timed ? legendOf(draft, drafted.grainPx).length : 0) * rows.rowPx;
  const lists = listsOf(
    input,
    heightPx - topPx - padPx - foot.heightPx - legendPx - Math.max(GRAPH_LEAST.px, heightPx * GRAPH_LEAST.share),
    insidePx,
    pen,
  );
  const graphPx = heightPx - topPx - padPx - foot.heightPx - legendPx - lists.heightPx - 10;

  const parts: string[] = [];
  let definitionsText = '';
  if (timed) {
    const layout = graphAt(graphPx);
    const boxes = drawnBoxes(journey, evidence, layout, pen);
    const flag: Flag | null =
      atMs === null ? null : flagAt(layout, atMs, clockAt(input.route, evidence.run, atMs), pen);
    definitionsText = definitions(layout, pen);
    parts.push(
      group(
        { class: 'graph', transform: `translate(${padPx - 2} ${topPx})` },
        drawnAxes(layout, pen, flag?.covered ?? new Set()),
        drawnPlot(layout, boxes.svg, pen),
        flag === null || frame === null ? '' : drawnPlayhead(layout, frame, flag, pen),
      ),
      // No more rows than room was left for: a graph of another height may need one less, never more marks.
      group(
        { class: 'legend' },
        drawnRows(
          legendOf(layout, boxes.grainPx).slice(0, legendPx / rows.rowPx),
          padPx,
          topPx + graphPx + 6,
          rows,
          pen,
        ),
      ),
    );
  } else {
    parts.push(pen.text(padPx, topPx + 30, words.graphPicture.noHours, { sizePx: 14, token: 'ink-2' }));
  }

  const title = oneLine(spokenText(journey.title));
  return `${tag(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      width: widthPx,
      height: heightPx,
      viewBox: `0 0 ${widthPx} ${heightPx}`,
      role: 'img',
      'font-family': SANS,
      'font-size': 12,
      style: 'font-variant-numeric:tabular-nums',
    },
    '\n',
    [
      tag('title', {}, plain(title)),
      tag('desc', {}, plain(words.graphPicture.description(title, countedSources(journey)))),
      definitionsText,
      tag('rect', { width: widthPx, height: heightPx, ...pen.colours.fill('panel') }),
      head.draw(padPx, padPx),
      ...parts,
      lists.draw(padPx, topPx + graphPx + legendPx + 10),
      foot.draw(padPx, heightPx - padPx - foot.heightPx),
    ]
      .filter((part) => part !== '')
      .join('\n'),
    '\n',
  )}\n`;
}

/** A part of the picture across its whole width: so high, drawn at its upper left corner. */
interface Part {
  readonly heightPx: number;
  readonly draw: (x: number, y: number) => string;
}

function headOf({ journey, evidence }: PictureInput, widthPx: number, pen: Pen): Part {
  const said = words.graphPicture;
  const sizePx = widthPx < 900 ? 20 : 24;
  const brandPx = 84;
  const title = cut(oneLine(spokenText(journey.title)), widthPx - brandPx, sizePx, pen.measure, 600, true);
  const { clock, capKmh, placedKm } = evidence;
  const first = journey.segments[0]?.timeZone ?? 'UTC';
  const last = journey.segments.findLast((segment) => segment.grade !== 'projected')?.timeZone ?? first;
  const own = journey.speedLimit.kmh;
  const facts = [
    ...(clock.endMs > clock.startMs ? [formatDateRange(clock.startMs, first, clock.endMs, last)] : []),
    said.drawn(formatKm(placedKm)),
    capKmh === own ? said.cap(formatSpeed(own)) : said.ownCap(formatSpeed(capKmh), formatSpeed(own)),
    ...(evidence.band === null && evidence.contradictions.length > 0 ? [said.contradicted] : []),
  ].join(said.between);
  return {
    heightPx: sizePx + 32,
    draw: (x, y) =>
      group(
        { class: 'head' },
        pen.text(x, y + sizePx * 0.8, title, { sizePx, weight: 600, serif: true, token: 'ink' }),
        pen.text(x, y + sizePx * 0.8 + 20, cut(facts, widthPx, 13, pen.measure), { sizePx: 13, token: 'ink-2' }),
        brand(x + widthPx, y, pen),
      ),
  };
}

/** The wordmark with its three lines, its right end at `x`. */
function brand(x: number, y: number, pen: Pen): string {
  const left = x - 58;
  const stroke = (
    from: number,
    to: number,
    token: 'reported' | 'inferred' | 'projected',
    dash: string | null,
  ): string =>
    tag('path', {
      d: `M${left + from} ${y + 21}h${to - from}`,
      ...pen.colours.stroke(token, 3),
      'stroke-dasharray': dash,
      'stroke-linecap': token === 'projected' ? 'round' : null,
    });
  return [
    pen.text(left, y + 14, words.page.brand, { sizePx: 16, weight: 600, serif: true, token: 'ink' }),
    stroke(0, 24, 'reported', null),
    stroke(27, 43, 'inferred', '4.4 1.6'),
    stroke(47, 58, 'projected', '0.1 4.6'),
  ].join('');
}

/** The events by their numbers and the sources, in as much room as there is. */
function listsOf({ journey }: PictureInput, roomPx: number, widthPx: number, pen: Pen): Part {
  const said = words.graphPicture.sources;
  const counted = countedSources(journey);
  const sources = sourcesOf(journey);
  const style = rowStyle(widthPx);
  // The counts stand in any case.
  let left = roomPx - 22;

  const named = journey.events.map(({ title }, i): LegendItem => ({
    text: cut(oneLine(spokenText(title)), widthPx - 40, 12, pen.measure),
    samplePx: 16,
    sample: (x, y) => eventCircle(x + 8, y, i + 1, pen, 7),
  }));
  // So many rows hold at the least what is measured; of very many events only the first are.
  let eventRows = inRows(named.slice(0, 400), widthPx, style, pen);
  const mostRows = Math.max(0, Math.min(MOST_EVENT_ROWS, Math.floor((left - 8) / style.rowPx)));
  if (eventRows.length > mostRows || named.length > 400) {
    let count = eventRows.slice(0, mostRows).flat().length;
    do {
      const more: LegendItem = { text: said.moreEvents(named.length - count), samplePx: 0, sample: () => '' };
      eventRows = mostRows === 0 ? [] : inRows([...named.slice(0, count), more], widthPx, style, pen);
      count -= 1;
    } while (eventRows.length > mostRows && count >= 0);
  }
  const eventsPx = eventRows.length === 0 ? 0 : eventRows.length * style.rowPx + 8;
  left -= eventsPx;
  const rows = Math.max(0, Math.min(rowsFor(sources, widthPx), Math.floor(left / SOURCE_ROW_PX)));
  const headline = rows > 0 || sources.length === 0 ? counted : `${counted}${words.graphPicture.between}${said.all}`;

  return {
    heightPx: eventsPx + 22 + rows * SOURCE_ROW_PX,
    draw: (x, y) => {
      const at = y + eventsPx;
      return [
        group({ class: 'event-names' }, drawnRows(eventRows, x, y, style, pen)),
        tag('path', { d: `M${x} ${at + 0.5}h${widthPx}`, ...pen.colours.stroke('rule', 1) }),
        group(
          { class: 'sources' },
          pen.text(x, at + 17, headline, { sizePx: 12, weight: 600, token: 'ink' }),
          rows === 0 ? '' : drawnSources(sources, x, at + 22, widthPx, rows, pen),
        ),
      ].join('\n');
    },
  };
}

const FOOT_ROW_PX = 14;
const MOST_FOOT_ROWS = 3;

/** A line without the sign that would lead on to the next. */
function unended(line: string): string {
  const sign = words.graphPicture.between.trimEnd();
  return line.endsWith(sign) ? line.slice(0, -sign.length) : line;
}

/** On what terms, by whom, and whose the words of the reports are. */
function footOf({ license, authors }: Journey, widthPx: number, pen: Pen): Part {
  const said = words.graphPicture;
  const terms = license === null ? said.noLicence : said.licence(oneLine(license));
  const names = authors.length === 0 ? [] : [said.by(oneLine(authors.join(', ')))];
  const lines = wrapped([terms, ...names, said.reports].join(said.between), widthPx, MOST_FOOT_ROWS, (line) =>
    pen.measure(line, 11),
  );
  return {
    heightPx: lines.length * FOOT_ROW_PX + 10,
    draw: (x, y) =>
      group(
        { class: 'terms' },
        ...lines.map((one, i) =>
          pen.text(x, y + 9 + (i + 1) * FOOT_ROW_PX - 3, cut(unended(one), widthPx, 11, pen.measure), {
            sizePx: 11,
            token: 'ink-3',
          }),
        ),
      ),
  };
}
