/** Where features and vertices stand in a text, held against a tree of it. */
import fc from 'fast-check';
import { findNodeAtLocation, parseTree } from 'jsonc-parser';
import { expect, test } from 'vitest';
import { TextPlaces } from '../../../src/formats/plain-geojson/text-places';

const item = fc.oneof(
  fc.tuple(fc.double({ noNaN: true }), fc.double({ noNaN: true })),
  fc.jsonValue({ maxDepth: 2 }),
  fc.constantFrom('],[', '"\\', '{', ','),
);

test('an item of a list is found, whatever stands in the list and around it', () => {
  fc.assert(
    fc.property(fc.array(item, { maxLength: 8 }), fc.constantFrom(0, 1, 2), fc.boolean(), (items, indent, nested) => {
      const text = JSON.stringify({ a: '[', coordinates: nested ? [1, items] : items, b: [[1]] }, null, indent);
      const path = nested ? ['coordinates', 1] : ['coordinates'];
      const pointer = `/${path.join('/')}`;
      const places = new TextPlaces(text, () => [pointer]);
      const tree = parseTree(text);
      if (!tree) throw new Error('no tree');
      items.forEach((_, index) => {
        const offset = findNodeAtLocation(tree, [...path, index])?.offset ?? -1;
        const before = text.slice(0, offset).split('\n');
        const at = { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
        expect(places.ofItem(pointer, index)).toEqual(at);
      });
      expect(places.ofItem(pointer, items.length)).toBeNull();
    }),
  );
});
