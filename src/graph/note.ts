/**
 * What the note at the pointer says about the claims under it: event, hour, who, and, where they are disputed, against whom.
 * Pure.
 */
import type { Claim, ClaimId, EventId, Journey } from '../journey/model';
import { spokenText } from '../journey/spoken';
import { words } from '../words';
import { pairOf } from './conflicts';
import type { BoxKind, GraphEvidence } from './model';

export interface Note {
  readonly title: string;
  readonly lines: readonly string[];
}

const MOST_LABELS = 3;

function originOf(journey: Journey, claim: Claim | undefined): string {
  const id = claim?.chain.at(-1);
  return id === undefined ? '' : (journey.index.report.get(id)?.label ?? id);
}

function distinct(labels: readonly string[]): string[] {
  return [...new Set(labels)].filter((label) => label !== '');
}

/** Whom a disputed claim contradicts; their origins. */
function against(journey: Journey, evidence: GraphEvidence, id: ClaimId): string[] {
  return (evidence.disputes.get(id) ?? []).map((one) => {
    const [a, b] = pairOf(one);
    return originOf(journey, journey.index.claim.get(a === id ? b : a));
  });
}

function titleOf(journey: Journey, event: EventId | null, fallback: Claim | undefined): string {
  const number = journey.events.findIndex(({ id }) => id === event);
  const found = journey.events[number];
  if (found) return words.graph.event(number + 1, spokenText(found.title));
  return fallback ? spokenText(fallback.text) : '';
}

export function noteOf(
  journey: Journey,
  evidence: GraphEvidence,
  claims: readonly ClaimId[],
  event: EventId | null,
  kind: BoxKind,
): Note {
  const text = words.graph;
  const all = claims.flatMap((id) => journey.index.claim.get(id) ?? []);
  const first = all[0];
  const lines: string[] = [];
  if (first) lines.push(text.hours(first.when.earliestMs, first.when.latestMs, first.when.timeZone));
  const origins = distinct(all.map((claim) => originOf(journey, claim)));
  if (origins.length > 0) {
    lines.push(text.by(origins.slice(0, MOST_LABELS), Math.max(0, origins.length - MOST_LABELS)));
  }
  if (kind === 'disputed') {
    const whom = distinct(claims.flatMap((id) => against(journey, evidence, id))).slice(0, MOST_LABELS);
    lines.push(text.disputed(whom));
    // Where nothing that is computed contradicts it, the file's own reason stands alone.
    if (whom.length === 0)
      lines.push(...distinct(all.map(({ statusReason }) => (statusReason ? spokenText(statusReason) : ''))));
  } else if (kind === 'retracted') lines.push(text.retracted);
  else if (kind === 'not-yet') lines.push(text.notYet);
  else if (kind === 'already-left') lines.push(text.alreadyLeft);
  else if (kind === 'aside') lines.push(text.aside);
  return { title: titleOf(journey, event, first), lines };
}
