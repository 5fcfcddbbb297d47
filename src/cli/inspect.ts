/**
 * `byline inspect`: the figures of the evidence engine for one file, the same that the page shows. Knows arguments and the
 * shape of the output, computes nothing of its own. JSON knows no infinity: a speed that nothing bounds is null.
 */
import { parseArgs } from 'node:util';
import { momentAt, sentenceAt, type Evidence } from '../evidence/evidence';
import type { Bound, Window } from '../evidence/model';
import { mergedTimes, valueAt } from '../evidence/piecewise';
import { countSources } from '../journey/origins';
import { parseInstant } from '../journey/time';
import { words } from '../words/command-line';
import { formatInstant, formatKm, formatPercent } from '../words/format';
import { capOf } from './cap';
import { UsageError, type Command, type ExitCode } from './command';
import { inputOf, openInput, sayIssues, sayLost } from './open';

const W = words.cli.inspect;

export const inspect: Command = {
  name: 'inspect',
  summary: W.summary,
  run: async (args, io): Promise<ExitCode> => {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        json: { type: 'boolean', default: false },
        at: { type: 'string', multiple: true, default: [] },
        cap: { type: 'string' },
        name: { type: 'string' },
        help: { type: 'boolean', short: 'h', default: false },
      },
    });
    if (values.help) {
      io.out(W.help);
      return 0;
    }
    const input = inputOf(positionals, values.name);
    const instants = values.at.map(instantOf);
    const capKmh = values.cap === undefined ? undefined : capOf(values.cap);

    const opened = await openInput(input, io, capKmh === undefined ? {} : { capKmh });
    if (opened === null) return 2;
    if (opened.evidence === null) {
      sayIssues(input.file, opened.issues, io.err);
      sayLost(input.file, opened, io.err);
      return 2;
    }
    const { evidence } = opened;
    if (instants.length > 0) {
      const said = instants.map((instant) => momentOf(evidence, instant));
      io.out(values.json ? asJson(said) : said.map(({ sentence, at }) => `${sentence ?? at}\n`).join(''));
    } else io.out(values.json ? asJson(figuresOf(evidence)) : asText(evidence));
    return evidence.contradictions.length > 0 ? 1 : 0;
  },
};

interface Instant {
  readonly text: string;
  readonly timeMs: number;
}

function instantOf(text: string): Instant {
  const timeMs = parseInstant(text);
  if (timeMs === null) throw new UsageError(words.cli.notAnInstant(text));
  return { text, timeMs };
}

function momentOf(evidence: Evidence, { text, timeMs }: Instant) {
  const moment = momentAt(evidence, timeMs);
  return {
    at: text,
    lowerKm: moment?.lowerKm ?? null,
    upperKm: moment?.upperKm ?? null,
    runKm: moment?.runKm ?? null,
    pinned: moment?.pinned ?? null,
    sentence: moment === null ? null : sentenceAt(evidence, timeMs),
  };
}

function figuresOf(evidence: Evidence) {
  const { journey, band, run } = evidence;
  const counts = countSources(journey, journey.claims);
  const ends = ({ from, to }: Window) => ({ from, to });
  const bound = (one: Bound | null) => (one === null ? null : { km: one.km, ms: one.atMs });
  return {
    lengthKm: evidence.placedKm,
    capKmh: evidence.capKmh,
    leastCapKmh: evidence.leastCapKmh,
    windows: evidence.windows.map(({ claim, place, time, unbound, ceiling, floor }) => ({
      claim: claim.id,
      type: claim.type,
      status: claim.status,
      placeKm: place === null ? null : ends(place),
      timeMs: ends(time),
      unbound,
      ceiling: bound(ceiling),
      floor: bound(floor),
    })),
    band:
      band === null
        ? null
        : Array.from(mergedTimes(band.lower, band.upper), (ms) => ({
            ms,
            lower: valueAt(band.lower, ms),
            upper: valueAt(band.upper, ms),
          })),
    run: run === null ? null : Array.from(run.timesMs, (ms, index) => ({ ms, km: run.km[index] })),
    contradictions: evidence.contradictions,
    contradictionsCut: evidence.contradictionsCut,
    impliedSpeeds: evidence.impliedSpeeds,
    shares: evidence.shares,
    reports: counts.reports,
    origins: counts.origins,
    unnamedOrigins: counts.unnamed,
  };
}

function asText(evidence: Evidence): string {
  const { journey, clock, capKmh, leastCapKmh, placedKm } = evidence;
  const zone = (index: number) => journey.timeZones.at(index) ?? 'UTC';
  const counts = countSources(journey, journey.claims);
  return W.text({
    km: formatKm(placedKm),
    from: formatInstant(clock.startMs, zone(0)),
    to: formatInstant(clock.endMs, zone(-1)),
    hours: ((clock.endMs - clock.startMs) / 3_600_000).toFixed(1),
    unpinned: evidence.unpinnedHours.toFixed(1),
    cap: String(capKmh),
    leastCap: Number.isFinite(leastCapKmh) ? leastCapKmh.toFixed(1) : null,
    shares: evidence.shares
      .filter(({ share }) => share !== null)
      .map(({ grade, share }) => `${words.page.grades[grade].toLowerCase()} ${formatPercent(share ?? 0)}`)
      .join(', '),
    counts,
    contradictions: evidence.contradictions.length,
  });
}

const asJson = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;
