/**
 * What can only be judged with the route measured or the evidence computed → issues, not located yet. Knows the rules,
 * not how distances or bands come about.
 */
import type { Issue } from '../journey/issues';
import type { JourneyDocument } from '../journey/model';
import type { Route } from '../line/model';
import { checkClaims } from './claims';
import { checkContradictions } from './contradictions';
import { checkGrades } from './grades';
import type { Judged } from './judged';
import { Pointers } from './pointers';
import { checkPublication } from './publication';
import { checkJoins, checkPlaces } from './route';

/** Every issue of meaning, in the order of the rules; `locate` puts them into a text. */
export function validate(journey: JourneyDocument, route: Route, evidence?: Judged): Issue[] {
  const pointers = new Pointers(journey);
  const always = [
    ...checkJoins(journey, pointers),
    ...checkPlaces(journey, route, pointers),
    ...checkPublication(journey, pointers),
  ];
  if (!evidence) return always;
  return [
    ...always,
    ...checkClaims(journey, route, evidence, pointers),
    ...checkContradictions(journey, evidence, pointers),
    // A part cut out of a whole no longer holds the claims that its grade rests on.
    ...(journey.excerpt ? [] : checkGrades(route, evidence, pointers)),
  ];
}
