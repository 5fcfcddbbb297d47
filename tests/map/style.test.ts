import { validateStyleMin, type StyleSpecification } from '@maplibre/maplibre-gl-style-spec';
import { describe, expect, it } from 'vitest';
import { inOrder, LAYER_ORDER, layerAbove, rankOf } from '../../src/map/layer-order';
import { routeFeatures } from '../../src/drawing/route-features';
import { coarseSegments } from '../../src/map/segment-lines';
import { builtInStyle, CUSTOM_LAYERS, styleOver, type StyleChoice } from '../../src/map/style';
import { MAP_THEMES } from '../../src/drawing/theme';
import { firstJourney } from './first-journey';

const { journey, route } = firstJourney();
const features = routeFeatures(journey, route, 'en');
const segments = coarseSegments(route);
const choice = (theme: 'light' | 'dark', phone = false): StyleChoice => ({
  theme: MAP_THEMES[theme],
  weight: phone ? 0.82 : 1,
  phone,
  language: 'en',
  base: 'https://example.org/app/',
});

describe('the order of layers', () => {
  it('throws on a layer that the list does not have, and on one given twice', () => {
    expect(() => rankOf('nonsense')).toThrow('nonsense');
    expect(() => inOrder([{ id: 'sea' }, { id: 'nonsense' }])).toThrow('nonsense');
    expect(() => inOrder([{ id: 'sea' }, { id: 'sea' }])).toThrow('twice');
  });

  it('sorts whatever comes first', () => {
    const shuffled = [...LAYER_ORDER].reverse().map((id) => ({ id }));
    expect(inOrder(shuffled).map(({ id }) => id)).toEqual(LAYER_ORDER);
  });

  it('finds what to insert a layer under, among those present and others’ layers', () => {
    expect(layerAbove('possible', ['sea', 'someone-elses', 'travelled', 'route-casing'])).toBe('route-casing');
    expect(layerAbove('segment-hit', ['sea'])).toBeUndefined();
  });
});

describe('the built-in style', () => {
  for (const theme of ['light', 'dark'] as const) {
    for (const phone of [false, true]) {
      it(`is valid in ${theme}${phone ? ' on a phone' : ''}, and has every layer of the list`, () => {
        const style = builtInStyle(choice(theme, phone), features, segments);
        expect(validateStyleMin(style).map(({ message }) => message)).toEqual([]);
        const drawn = [...style.layers.map(({ id }) => id), ...CUSTOM_LAYERS].sort();
        expect(drawn).toEqual([...LAYER_ORDER].sort());
      });
    }
  }

  it('names no address off the page’s own origin', () => {
    const addresses =
      JSON.stringify(builtInStyle(choice('light'), features, segments)).match(/[a-z]+:\/\/[^"/]+/g) ?? [];
    expect(addresses.length).toBeGreaterThan(100);
    // The packed files of ours go by name.
    expect(new Set(addresses)).toEqual(new Set(['https://example.org', 'ground://region', 'ground://network']));
  });

  it('has a font file for every character of a name that it draws', () => {
    const faces = builtInStyle(choice('light'), features, segments)['font-faces'] ?? {};
    const ranges = Object.values(faces).flatMap((face) =>
      (Array.isArray(face) ? face : []).flatMap((one) => (typeof one === 'string' ? [] : (one['unicode-range'] ?? []))),
    );
    const covered = (character: string) => {
      const code = character.codePointAt(0) ?? 0;
      return ranges.some((range) => {
        const [, from = '', to = from] = /^U\+([0-9a-f]+)(?:-([0-9a-f]+))?$/i.exec(range) ?? [];
        return code >= Number.parseInt(from, 16) && code <= Number.parseInt(to, 16);
      });
    };
    const names = features.places.features.map(({ properties }) => `${properties?.['name']}${properties?.['native']}`);
    const missing = [...new Set([...names.join(''), ...'ŏŭ평양Уссурийск长春吉林'])].filter((one) => !covered(one));
    expect(missing).toEqual([]);
    expect(covered('ᚠ')).toBe(false);
  });
});

describe('a deployment’s own style', () => {
  const own: StyleSpecification = { version: 8, sources: {}, layers: [{ id: 'paper', type: 'background' }] };

  it('lies under the journey', () => {
    const style = styleOver(own, choice('light'), features, segments);
    expect(style?.layers[0]?.id).toBe('paper');
    expect(style?.layers.at(-1)?.id).toBe('segment-hit');
    expect(style === null ? [] : validateStyleMin(style)).toEqual([]);
  });

  it.each([
    null,
    7,
    {},
    { version: 7, sources: {}, layers: [] },
    { ...own, layers: [{ id: 'sea', type: 'background' }] },
  ])('is refused when it is none, or takes an id of ours: %j', (value) =>
    expect(styleOver(value, choice('light'), features, segments)).toBeNull(),
  );
});

describe('the sources', () => {
  it('give stations their native name by the clock that runs there', () => {
    const native = (id: string) =>
      features.places.features.find(({ properties }) => properties?.['id'] === id)?.properties?.['native'];
    expect(native('tumangang')).toBe('두만강');
    expect(native('khasan')).toBe('Хасан');
  });
});
