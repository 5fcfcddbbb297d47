/** The first journey as the graph gets it, for the layout's tests. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { buildEvidence, type Evidence } from '../../src/evidence/evidence';
import type { Journey } from '../../src/journey/model';
import { parseText } from '../../src/journey/parse-text';
import type { Route } from '../../src/line/model';
import { buildRoute } from '../../src/line/route';
import { layoutGraph, type GraphLayout } from '../../src/graph/layout';
import { estimate } from '../../src/graph/measure';
import type { Measure, Span } from '../../src/graph/model';
import { wholeSpan } from '../../src/graph/scales';

const FILE = fileURLToPath(new URL('../../geo/journeys/pyongyang-primorye-2023/journey.geojson', import.meta.url));

export interface Given {
  readonly journey: Journey;
  readonly route: Route;
  readonly evidence: Evidence;
}

export function firstJourney(capKmh?: number): Given {
  const { journey } = parseText(readFileSync(FILE, 'utf8'));
  if (!journey) throw new Error('the first journey does not parse');
  const route = buildRoute(journey);
  return { journey, route, evidence: buildEvidence(journey, route, capKmh === undefined ? {} : { capKmh }) };
}

export function layoutOf(
  given: Given,
  options: { span?: Span; widthPx?: number; compact?: boolean; measure?: Measure } = {},
): GraphLayout {
  const compact = options.compact ?? false;
  return layoutGraph({
    ...given,
    span: options.span ?? wholeSpan(given.evidence.clock),
    widthPx: options.widthPx ?? (compact ? 366 : 1040),
    heightPx: compact ? 134 : 226,
    compact,
    measure: options.measure ?? estimate,
  });
}
