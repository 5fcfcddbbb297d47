/** From an id to the JSON Pointer of its feature in the document. Knows the file's shape, nothing of rules. */
import { featureIndex } from '../journey/features';
import { pointerTo } from '../journey/issues';
import type { JourneyDocument } from '../journey/model';

export class Pointers {
  private readonly at: ReadonlyMap<string, number>;

  constructor(journey: JourneyDocument) {
    this.at = featureIndex(journey.source);
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
