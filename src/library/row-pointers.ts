/**
 * What a reader of another format says of a row or a waypoint before there is a document carries no pointer into it. Here it
 * gets that of the claim that the row became: the one that begins on the same line. Knows drafts, no format.
 */
import type { Draft } from '../formats/draft';
import { kindOf } from '../journey/features';
import type { Issue } from '../journey/issues';
import { isList, isObject, member } from '../journey/json';
import type { Json } from '../journey/model';

/** The issues of a draft, in its order. Where several claims begin on one line, or none does, an issue stays as it is. */
export function pointedIssues({ document, issues, placeOf }: Draft): readonly Issue[] {
  if (document === null || issues.every(({ pointer }) => pointer !== '')) return issues;
  const pointers = new Map<number, string | null>();
  featuresOf(document).forEach((feature, at) => {
    if (kindOf(feature) !== 'claim') return;
    const pointer = `/features/${at}`;
    const line = placeOf(pointer)?.line;
    if (line !== undefined) pointers.set(line, pointers.has(line) ? null : pointer);
  });
  return issues.map((one) => {
    const pointer = one.pointer === '' && one.line !== null ? pointers.get(one.line) : null;
    return pointer ? { ...one, pointer } : one;
  });
}

function featuresOf(document: Json): readonly Json[] {
  const features = isObject(document) ? member(document, 'features') : undefined;
  return features !== undefined && isList(features) ? features : [];
}
