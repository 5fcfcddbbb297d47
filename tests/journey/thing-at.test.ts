/** From an issue's pointer to the segment or claim that can be opened; null where nothing of it was kept. */
import { describe, expect, it } from 'vitest';
import { thingsOf } from '../../src/journey/thing-at';
import { featureOf, madeUp, openMadeUp, type MadeUpFile } from '../support/made-up';

function lookUp(change?: (file: MadeUpFile) => void): (pointer: string) => string | null {
  const { journey } = openMadeUp(change);
  if (journey === null) throw new Error('nothing is open');
  const thingAt = thingsOf(journey);
  return (pointer) => {
    const thing = thingAt(pointer);
    return thing === null ? null : `${thing.kind} ${thing.id}`;
  };
}
const file = madeUp();
const at = (id: string): string => `/features/${file.features.findIndex((feature) => feature.id === id)}`;

describe('thingsOf', () => {
  const thing = lookUp();

  it('finds the segment or the claim, however deep the pointer', () => {
    expect(thing(at('aford-beeham'))).toBe('segment aford-beeham');
    expect(thing(`${at('aford-beeham')}/geometry/coordinates/1/0`)).toBe('segment aford-beeham');
    expect(thing(`${at('c-came')}/properties/when/earliest`)).toBe('claim c-came');
  });

  it('takes a place for a claim at it, else for a segment that ends there', () => {
    expect(thing(`${at('aford')}/properties/role`)).toBe('claim c-left');
    expect(thing(`${at('beeham')}/properties/role`)).toBe('segment aford-beeham');
  });

  it('takes a report for the first claim that passes it on', () => {
    expect(thing('/reports/1/custom/seen')).toBe('claim c-left');
  });

  it.each([
    '',
    '/journey/speedLimit',
    '/features',
    '/features/',
    '/features/999',
    '/features/x',
    '/features/-1',
    '/reports/9',
  ])('knows nothing for %j', (pointer) => expect(thing(pointer)).toBeNull());

  it('knows nothing of a claim that was set aside, nor of a second feature with the same id', () => {
    const withFaults = lookUp((made) => {
      Reflect.deleteProperty(featureOf(made, 'c-came').properties, 'text');
      made.features.push(structuredClone(featureOf(made, 'c-left')));
    });
    expect(withFaults(at('c-came'))).toBeNull();
    expect(withFaults(`/features/${file.features.length}`)).toBeNull();
    expect(withFaults(at('c-left'))).toBe('claim c-left');
  });

  it('takes members of the prototype for what they are: none of ours', () => {
    expect(lookUp()('/__proto__/0')).toBeNull();
    expect(lookUp()('/features/constructor')).toBeNull();
  });
});
