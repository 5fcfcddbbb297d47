/** The beginning of the text: what it is about, from when to when, and the figures. Knows the evidence, no claim's words. */
import type { Evidence } from '../../evidence/evidence';
import { HOUR_MS } from '../../evidence/band';
import { endToEnd } from '../../evidence/end-to-end';
import type { Journey } from '../../journey/model';
import { countSources } from '../../journey/origins';
import { words } from '../../words/files';
import { formatKm, formatOffset, formatPercent, formatSpeed, zoneName } from '../../words/format';
import { heading, outside, paragraph, sentences, type Block, type Line } from './blocks';
import type { Mentions } from './mentions';
import { instantLine, sentenceLine, textLine, textOf } from './names';

const W = words.account;

export function headBlocks(journey: Journey, evidence: Evidence, mentions: Mentions): readonly Block[] {
  const summary = textOf(journey.summary);
  const { excerpt } = journey;
  return [
    heading(1, textLine(journey.title)),
    ...(summary === '' ? [] : [paragraph(outside(summary))]),
    paragraph(sentences([hoursLine(evidence), W.subject(textLine(journey.subject))])),
    ...(excerpt === undefined ? [] : [paragraph(W.excerpt(outside(excerpt.of)))]),
    paragraph(W.method),
    heading(2, W.figures.title),
    { kind: 'terms', rows: figureRows(journey, evidence, mentions) },
  ];
}

/** On the clocks of the first and the last segment that is placed. */
function hoursLine({ clock, route, placedKm }: Evidence): Line {
  if (clock.endMs <= clock.startMs) return [W.noHours];
  const placed = route.segments.filter(({ fromKm }) => fromKm < placedKm);
  const first = placed[0] ?? route.segments[0];
  const last = placed.at(-1) ?? first;
  return W.hours(
    instantLine(clock.startMs, first?.segment.timeZone ?? 'UTC'),
    instantLine(clock.endMs, last?.segment.timeZone ?? 'UTC'),
  );
}

type Row = readonly [term: string, value: Line];

function figureRows(journey: Journey, evidence: Evidence, mentions: Mentions): readonly Row[] {
  const said = W.figures;
  const { clock, shares, placedKm, capKmh } = evidence;
  const counts = countSources(journey, journey.claims);
  const sources = W.sources(counts.reports, counts.origins, counts.unnamed);
  const read = new Set(journey.claims.map(({ chain }) => chain[0])).size;
  const { text, reports, kmh: ownKmh } = journey.speedLimit;
  return [
    [said.drawn, [said.km(formatKm(placedKm))]],
    ...shares.map(({ grade, km, share }): Row => {
      const value = share === null ? said.noShare(formatKm(km)) : said.share(formatKm(km), formatPercent(share));
      return [said.grade[grade], [value]];
    }),
    ...hourRows(journey, evidence),
    ...endToEndRows(evidence),
    [said.claims, [counts.claims === 0 ? said.noClaims : said.counted(counts.claims, sources)]],
    ...(read === 0 ? [] : [[said.reportsRead, [String(read)]] as const]),
    [
      said.cap,
      sentences([
        said.capped(formatSpeed(capKmh), sentenceLine(text), sentences(reports.map((id) => mentions.of(id)))),
        capKmh === ownKmh ? null : words.page.drawn.capMoved(formatSpeed(ownKmh)),
        leastCapOf(evidence),
      ]),
    ],
    ...clockRows(journey, clock),
  ];
}

/** Hours in which nobody pins it, and all of the clock's, to a tenth. */
export function hourFigures({ clock, unpinnedHours }: Pick<Evidence, 'clock' | 'unpinnedHours'>): {
  readonly open: string;
  readonly all: string;
} {
  const tenth = (hours: number): string => hours.toFixed(1).replace(/\.0$/, '');
  return { open: tenth(unpinnedHours), all: tenth((clock.endMs - clock.startMs) / HOUR_MS) };
}

function hourRows(journey: Journey, evidence: Evidence): readonly Row[] {
  const said = W.figures;
  if (evidence.band === null) return [[said.clock, [said.contradicted]]];
  if (evidence.clock.endMs <= evidence.clock.startMs) return [];
  const { open, all } = hourFigures(evidence);
  return [
    [said.clock, [said.hours(all)]],
    [said.open, [said.openHours(open, formatKm(journey.pinKm))]],
  ];
}

/** To the hour: nobody reported it, it follows from windows. */
function endToEndRows(evidence: Evidence): readonly Row[] {
  const { leastHours, mostHours } = endToEnd(evidence);
  if (leastHours === null || mostHours === null) return [];
  const [least, most] = [leastHours, mostHours].map((hours) => String(Math.round(hours)));
  return [[W.figures.endToEnd, [W.figures.endToEndHours(least ?? '', most ?? '')]]];
}

function leastCapOf({ leastCapKmh }: Evidence): string | null {
  if (leastCapKmh === Infinity) return words.cap.never;
  // Rounded down, since it is from there on that they agree.
  const roundedKmh = Math.floor(leastCapKmh * 10) / 10;
  return roundedKmh > 0 ? words.cap.least(formatSpeed(roundedKmh)) : null;
}

/** With the offset that each keeps at the beginning; without hours there is nothing that it could be read for. */
function clockRows({ timeZones }: Journey, { startMs, endMs }: Evidence['clock']): readonly Row[] {
  const names = timeZones.map((zone) =>
    endMs > startMs ? W.clock(zoneName(zone), formatOffset(startMs, zone)) : zoneName(zone),
  );
  return names.length === 0 ? [] : [[W.figures.clocks, [names.join(', ')]]];
}
