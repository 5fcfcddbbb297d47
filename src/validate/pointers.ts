/** From an id to the JSON Pointer of its feature in the document. Knows the file's shape, nothing of rules. */
import { pointerTo } from '../journey/issues';
import { isList, isObject, member } from '../journey/json';
import type { Journey } from '../journey/model';

export class Pointers {
  private readonly at = new Map<string, number>();

  constructor(journey: Journey) {
    const features = member(journey.source, 'features');
    (isList(features) ? features : []).forEach((feature, index) => {
      const id = isObject(feature) ? member(feature, 'id') : undefined;
      // Of two with one id the first counts.
      if (typeof id === 'string' && !this.at.has(id)) this.at.set(id, index);
    });
  }

  /** `/features/3`, and further down by `steps`. */
  feature(id: string, ...steps: readonly (string | number)[]): string {
    const index = this.at.get(id);
    return index === undefined ? '/features' : ['features', index, ...steps].reduce<string>(pointerTo, '');
  }

  /** `/features/3/properties/grade`. */
  property(id: string, name: string): string {
    return this.feature(id, 'properties', name);
  }
}
