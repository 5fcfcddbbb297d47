/**
 * The claims of a card put in order: by event, in it by origin, in that a button for each report that was read. A long
 * list is read at a glance so, and how many reports come down to one origin is seen without counting. Pure.
 */
import type { Claim, ClaimId, EventId, Journey, ReportId } from '../../journey/model';
import { words } from '../../words/index';
import { eventNumber, eventTitle, reportLabel } from './names';

export interface ClaimButton {
  readonly claim: Claim;
  /** The report that was read; '' where that is the origin itself. */
  readonly via: string;
  /** What the report says happened, where the same report says more than one thing of the event; else ''. */
  readonly type: string;
  /** "disputed", "retracted" or ''. */
  readonly status: string;
}

export interface OriginRow {
  readonly id: ReportId | null;
  readonly origin: string;
  /** Where the origin itself was read. */
  readonly own: readonly ClaimButton[];
  /** Where a report that relays it was. */
  readonly relays: readonly ClaimButton[];
}

export interface ClaimGroup {
  /** Null: claims about no event of the journey. */
  readonly event: EventId | null;
  readonly number: number | null;
  readonly title: string;
  readonly rows: readonly OriginRow[];
}

/** Groups in the order of the journey's events, those about none last; in a group, in the order given. */
export function claimGroups(journey: Journey, claims: readonly Claim[]): ClaimGroup[] {
  const groups: ClaimGroup[] = [...grouped(claims, (claim) => known(journey, claim.event))].map(([event, members]) => ({
    event,
    number: eventNumber(journey, event),
    title: eventTitle(journey, event),
    rows: rowsOf(journey, members),
  }));
  return groups.toSorted((one, other) => (one.number ?? Infinity) - (other.number ?? Infinity) || 0);
}

/** The first of the buttons, in the order in which they stand. What is whole stays the same object. */
export function firstButtons(groups: readonly ClaimGroup[], count: number): readonly ClaimGroup[] {
  let left = count;
  const take = <Entry>(list: readonly Entry[]): readonly Entry[] => {
    const taken = list.length <= left ? list : list.slice(0, left);
    left -= taken.length;
    return taken;
  };
  const rows: OriginRow[][] = [];
  const cutRow = (row: OriginRow): OriginRow => {
    const own = take(row.own);
    const relays = take(row.relays);
    return own === row.own && relays === row.relays ? row : { ...row, own, relays };
  };
  for (const group of groups) {
    if (left <= 0) break;
    const cut: OriginRow[] = [];
    for (const row of group.rows) {
      if (left <= 0) break;
      cut.push(cutRow(row));
    }
    rows.push(cut);
  }
  return rows.map((cut, at) => {
    const group = groups[at] as ClaimGroup;
    const whole = cut.length === group.rows.length && cut.at(-1) === group.rows.at(-1);
    return whole ? group : { ...group, rows: cut };
  });
}

/** How many buttons stand up to a claim's own, with it; 0 where there is none. */
export function buttonsUpTo(groups: readonly ClaimGroup[], claim: ClaimId | null): number {
  let count = 0;
  for (const { rows } of groups) {
    for (const { own, relays } of rows) {
      for (const button of [...own, ...relays]) {
        count += 1;
        if (button.claim.id === claim) return count;
      }
    }
  }
  return 0;
}

function known(journey: Journey, event: EventId | null): EventId | null {
  return event !== null && journey.index.event.has(event) ? event : null;
}

function rowsOf(journey: Journey, claims: readonly Claim[]): OriginRow[] {
  const said = words.page.card;
  const alike = grouped(claims, chainKey);
  return [...grouped(claims, (claim) => claim.chain.at(-1) ?? null)].map(([id, members]) => {
    const buttons = members.map((claim) => ({
      claim,
      via: claim.chain.length > 1 ? reportLabel(journey, claim.chain[0]) : '',
      type: (alike.get(chainKey(claim))?.length ?? 0) > 1 ? said.types[claim.type] : '',
      status: said.status[claim.status],
    }));
    return {
      id,
      origin: reportLabel(journey, id ?? undefined),
      own: buttons.filter(({ claim }) => claim.chain.length === 1),
      relays: buttons.filter(({ claim }) => claim.chain.length !== 1),
    };
  });
}

/** Which report was read, and where it has it from. */
function chainKey(claim: Claim): string {
  return JSON.stringify([claim.chain[0], claim.chain.at(-1)]);
}

/** As `Map.groupBy`, which the oldest browsers and Node that are meant do not have. */
function grouped<Key>(claims: readonly Claim[], keyOf: (claim: Claim) => Key): Map<Key, Claim[]> {
  const groups = new Map<Key, Claim[]>();
  for (const claim of claims) {
    const key = keyOf(claim);
    const members = groups.get(key);
    if (members) members.push(claim);
    else groups.set(key, [claim]);
  }
  return groups;
}
