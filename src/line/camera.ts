/** Where a map looks: a shape that the map, a link to a view and a picture of it share. */
export interface Camera {
  /** Of the middle of what is not covered; degrees, longitude unwrapped as the route's. */
  readonly lon: number;
  readonly lat: number;
  /** MapLibre's: 512 px · 2^zoom are once around the world. */
  readonly zoom: number;
  /** Clockwise from north; degrees. */
  readonly bearing: number;
  /** From straight down; degrees. */
  readonly pitch: number;
}
