/**
 * The shaders of the route layer. One instance of a four-corner strip is one edge of the line; the fragment measures its
 * distance to that edge, so joins are round, and the dash is read from the length along the line, so it runs on across
 * edges, tiles and levels of detail. Knows nothing of journeys.
 */

/**
 * @param prelude MapLibre's projection code (`projectTile`), or null for plain Mercator, where a matrix made in 64 bits
 * around the line's own origin keeps the head exact at high zooms.
 */
export function vertexSource(prelude: string | null, define: string): string {
  const project =
    prelude === null
      ? 'uniform mat4 u_matrix;\nvec4 project(vec2 p) { return u_matrix * vec4(p, 0.0, 1.0); }'
      : `${prelude}\n${define}\nuniform vec2 u_origin;\nvec4 project(vec2 p) { return projectTile(p + u_origin); }`;
  return `#version 300 es
precision highp float;
${project}
layout(location = 0) in vec4 a_from;
layout(location = 1) in vec4 a_to;
uniform vec2 u_rangeKm;
uniform vec2 u_viewport;
uniform float u_reach;
uniform float u_pxPerLength;
flat out vec2 v_from;
flat out vec2 v_to;
flat out vec2 v_length;
flat out vec2 v_km;
flat out vec2 v_rest;
void main() {
  gl_Position = vec4(2.0, 2.0, 2.0, 1.0);
  v_from = v_to = v_length = v_km = v_rest = vec2(0.0);
  if (u_rangeKm.x > a_to.z || u_rangeKm.y < a_from.z) return;
  float span = a_to.z - a_from.z;
  float t0 = span > 0.0 ? clamp((u_rangeKm.x - a_from.z) / span, 0.0, 1.0) : 0.0;
  float t1 = span > 0.0 ? clamp((u_rangeKm.y - a_from.z) / span, 0.0, 1.0) : 1.0;
  vec4 from = mix(a_from, a_to, t0);
  vec4 to = mix(a_from, a_to, t1);
  vec4 clipFrom = project(from.xy);
  vec4 clipTo = project(to.xy);
  if (clipFrom.w <= 0.0 || clipTo.w <= 0.0) return;
  vec2 p = clipFrom.xy / clipFrom.w * 0.5 * u_viewport;
  vec2 q = clipTo.xy / clipTo.w * 0.5 * u_viewport;
  vec2 along = q - p;
  float len = length(along);
  along = len > 1e-4 ? along / len : vec2(1.0, 0.0);
  vec2 across = vec2(-along.y, along.x);
  float side = (gl_VertexID & 1) == 0 ? -1.0 : 1.0;
  bool end = gl_VertexID >= 2;
  vec2 corner = (end ? q + along * u_reach : p - along * u_reach) + across * side * u_reach;
  v_from = p;
  v_to = q;
  v_length = vec2(from.w, to.w);
  v_km = vec2(from.z, to.z);
  // How far the range goes on before and behind this edge, in px: up to there the round joint of an edge may reach.
  float pxPerKm = span > 0.0 ? (a_to.w - a_from.w) * u_pxPerLength / span : 1e9;
  v_rest = vec2(max(0.0, a_from.z - u_rangeKm.x), max(0.0, u_rangeKm.y - a_to.z)) * pxPerKm;
  float depth = end ? clipTo.z / clipTo.w : clipFrom.z / clipFrom.w;
  gl_Position = vec4(corner / (0.5 * u_viewport), depth, 1.0);
}`;
}

const MEASURE = `
uniform vec2 u_viewport;
flat in vec2 v_from;
flat in vec2 v_to;
flat in vec2 v_length;
flat in vec2 v_km;
// Share along the edge, unclamped; distance to the edge in x, of the nearest point's share in y.
vec3 measure() {
  vec2 p = gl_FragCoord.xy - 0.5 * u_viewport;
  vec2 edge = v_to - v_from;
  float size = dot(edge, edge);
  float h = size > 1e-6 ? dot(p - v_from, edge) / size : 0.0;
  float share = clamp(h, 0.0, 1.0);
  return vec3(length(p - v_from - edge * share), share, h);
}`;

/** A stroke: one colour, optional dash or dots, optional parallel pair, optional fade by km. */
export const STROKE_FRAGMENT = `#version 300 es
precision highp float;
${MEASURE}
uniform vec4 u_color;
uniform float u_half;
uniform float u_pair;
uniform vec3 u_dash;
uniform vec2 u_lengthScale;
uniform vec3 u_fade;
uniform vec2 u_butt;
flat in vec2 v_rest;
out vec4 color;
void main() {
  vec3 m = measure();
  float cover;
  if (u_dash.z > 0.5) {
    // Dots: only the edge that holds a dot's middle draws it, so that none is blended twice.
    float period = u_dash.y;
    float from = (v_length.x - u_lengthScale.x) * u_lengthScale.y;
    float to = (v_length.y - u_lengthScale.x) * u_lengthScale.y;
    float here = mix(from, to, m.z);
    float middle = clamp(round(here / period), ceil(from / period), max(ceil(from / period), ceil(to / period) - 1.0)) * period;
    if (middle < from || middle >= to) discard;
    vec2 at = mix(v_from, v_to, (middle - from) / (to - from));
    float d = length(gl_FragCoord.xy - 0.5 * u_viewport - at);
    cover = clamp(u_half - d + 0.5, 0.0, 1.0);
  } else {
    float d = u_pair > 0.0 ? abs(m.x - u_pair) : m.x;
    cover = clamp(u_half - d + 0.5, 0.0, 1.0);
    if (u_dash.y > 0.0) {
      float s = mod((mix(v_length.x, v_length.y, m.y) - u_lengthScale.x) * u_lengthScale.y, u_dash.y);
      float inside = s < u_dash.x ? min(s, u_dash.x - s) : -min(s - u_dash.x, u_dash.y - s);
      cover *= clamp(inside + 0.5, 0.0, 1.0);
    }
    // The ends of the range are cut square: they are data. So are the joints of the edges just before them.
    float len = length(v_to - v_from);
    if (len < 0.03 && u_butt.x + u_butt.y > 0.5) discard;
    if (u_butt.x > 0.5) cover *= clamp(m.z * len + v_rest.x + 0.5, 0.0, 1.0);
    if (u_butt.y > 0.5) cover *= clamp((1.0 - m.z) * len + v_rest.y + 0.5, 0.0, 1.0);
  }
  float km = mix(v_km.x, v_km.y, m.y);
  float fade = u_fade.y > u_fade.x ? mix(1.0, u_fade.z, clamp((km - u_fade.x) / (u_fade.y - u_fade.x), 0.0, 1.0)) : 1.0;
  color = u_color * (cover * fade);
}`;

/** Nearness to the line, 1 on it and 0 at `u_reach`: drawn with MAX, so that crossing edges unite. */
export const FIELD_FRAGMENT = `#version 300 es
precision highp float;
${MEASURE}
uniform float u_reachPx;
out vec4 color;
void main() {
  color = vec4(max(0.0, 1.0 - measure().x / u_reachPx), 0.0, 0.0, 1.0);
}`;

export const COVER_VERTEX = `#version 300 es
void main() {
  vec2 corner = vec2((gl_VertexID & 1) == 0 ? -1.0 : 1.0, gl_VertexID < 2 ? -1.0 : 1.0);
  gl_Position = vec4(corner, 0.0, 1.0);
}`;

/** The band out of its field: ground, edge, glow. Colours are not premultiplied; `u_alpha` is the fade of all. */
export const BAND_FRAGMENT = `#version 300 es
precision highp float;
uniform sampler2D u_field;
uniform float u_reachPx;
uniform vec2 u_halves;
uniform vec4 u_ground;
uniform vec4 u_edge;
uniform vec4 u_glow;
uniform float u_alpha;
out vec4 color;
void main() {
  float field = texelFetch(u_field, ivec2(gl_FragCoord.xy), 0).r;
  if (field <= 0.0) discard;
  float d = (1.0 - field) * u_reachPx;
  float ground = u_ground.a * clamp(u_halves.x - d + 0.5, 0.0, 1.0);
  float edge = u_edge.a * clamp(u_halves.y - d + 0.5, 0.0, 1.0);
  float fall = clamp(1.0 - (d - u_halves.y) / (u_reachPx - u_halves.y), 0.0, 1.0);
  float glow = u_glow.a * fall * fall;
  vec4 result = vec4(u_glow.rgb, 1.0) * glow;
  result = vec4(u_edge.rgb, 1.0) * edge + result * (1.0 - edge);
  result = vec4(u_ground.rgb, 1.0) * ground + result * (1.0 - ground);
  color = result * u_alpha;
}`;
