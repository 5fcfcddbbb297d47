/** npm `geojson` has no types; those of @types/geojson, which bear its name, are of the format. Hence the file's own path. */
declare module 'geojson/geojson.js' {
  const GeoJSON: { parse(rows: readonly object[], options: { Point: [latitude: string, longitude: string] }): unknown };
  export default GeoJSON;
}
