/** What the bench uses of libraries that are installed by `npm run bench` alone: types must hold without them. */
declare module '@deck.gl/maplibre' {
  import type { IControl, Map as MapLibreMap } from 'maplibre-gl';
  export class MapLibreOverlay implements IControl {
    constructor(props: { readonly interleaved: boolean; readonly layers: readonly object[] });
    setProps(props: { readonly layers: readonly object[] }): void;
    onAdd(map: MapLibreMap): HTMLElement;
    onRemove(map: MapLibreMap): void;
  }
}

declare module '@deck.gl/geo-layers' {
  export class TripsLayer<Trip> {
    readonly id: string;
    constructor(props: {
      readonly id: string;
      readonly data: readonly Trip[];
      getPath(trip: Trip): readonly (readonly number[])[];
      getTimestamps(trip: Trip): readonly number[];
      readonly getColor: readonly [number, number, number];
      readonly widthMinPixels: number;
      readonly widthMaxPixels: number;
      readonly trailLength: number;
      readonly currentTime: number;
      readonly fadeTrail: boolean;
      readonly beforeId?: string;
    });
  }
}

declare module 'lighthouse' {
  interface Audit {
    readonly title: string;
    readonly score: number | null;
    readonly displayValue?: string;
  }
  interface Category {
    readonly score: number | null;
    readonly auditRefs: readonly { readonly id: string; readonly weight: number }[];
  }
  export default function lighthouse(
    address: string,
    flags: { readonly port: number; readonly logLevel: 'error'; readonly formFactor: 'mobile' },
  ): Promise<
    | {
        readonly lhr: {
          readonly lighthouseVersion: string;
          readonly categories: Readonly<Record<string, Category>>;
          readonly audits: Readonly<Record<string, Audit>>;
        };
      }
    | undefined
  >;
}
