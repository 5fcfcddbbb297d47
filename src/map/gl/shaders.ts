/**
 * The shaders of the route layer. One instance of a four-corner strip is one edge of the line; the fragment measures its
 * distance to that edge, so joins are round, and the dash is read from the length along the line, so it runs on across
 * edges, tiles and levels of detail. Knows nothing of journeys.
 */

/**
 * What a draw of the line knows, in two arrays, each set with one call: a call for each number costs as much, and V8 puts the number
 * in a box. `ViewUniforms` and `StrokeUniforms` of `line-renderer.ts` write them. Lengths in CSS px, Mercator lengths as such.
 */
const UNIFORMS = `
uniform vec4 u_view[2];
#define VIEWPORT u_view[0].xy
#define PX_PER_CSS_PX u_view[0].z
#define PX_PER_LENGTH u_view[0].w
// Lets dashes keep their length while the map zooms.
#define KEEP u_view[1].x
uniform vec4 u_stroke[5];
#define FROM_KM u_stroke[0].x
#define TO_KM u_stroke[0].y
// How far it is drawn from its axis, on top of one px where it is smoothed.
#define REACH u_stroke[0].z
#define SMOOTH u_stroke[0].w
#define COLOR u_stroke[1]
#define HALF u_stroke[2].x
// Half the distance of the axes of a pair.
#define PAIR u_stroke[2].y
#define DASH_ON u_stroke[2].z
#define DASH_PERIOD u_stroke[2].w
#define DOTS u_stroke[3].x
// The Mercator length where the first dash begins.
#define DASH_START u_stroke[3].y
#define CUT_START u_stroke[3].z
#define CUT_END u_stroke[3].w
// Opacity falls from 1 to the third between the first and the second, km.
#define FADE u_stroke[4]
`;

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
${UNIFORMS}
flat out vec2 v_from;
flat out vec2 v_to;
flat out vec2 v_length;
flat out vec2 v_km;
flat out vec2 v_rest;
void main() {
  gl_Position = vec4(2.0, 2.0, 2.0, 1.0);
  v_from = v_to = v_length = v_km = v_rest = vec2(0.0);
  if (FROM_KM > a_to.z || TO_KM < a_from.z) return;
  float span = a_to.z - a_from.z;
  float t0 = span > 0.0 ? clamp((FROM_KM - a_from.z) / span, 0.0, 1.0) : 0.0;
  float t1 = span > 0.0 ? clamp((TO_KM - a_from.z) / span, 0.0, 1.0) : 1.0;
  vec4 from = mix(a_from, a_to, t0);
  vec4 to = mix(a_from, a_to, t1);
  vec4 clipFrom = project(from.xy);
  vec4 clipTo = project(to.xy);
  if (clipFrom.w <= 0.0 || clipTo.w <= 0.0) return;
  vec2 p = clipFrom.xy / clipFrom.w * 0.5 * VIEWPORT;
  vec2 q = clipTo.xy / clipTo.w * 0.5 * VIEWPORT;
  vec2 along = q - p;
  float len = length(along);
  along = len > 1e-4 ? along / len : vec2(1.0, 0.0);
  vec2 across = vec2(-along.y, along.x);
  float side = (gl_VertexID & 1) == 0 ? -1.0 : 1.0;
  bool end = gl_VertexID >= 2;
  float reach = REACH * PX_PER_CSS_PX + SMOOTH;
  vec2 corner = (end ? q + along * reach : p - along * reach) + across * side * reach;
  v_from = p;
  v_to = q;
  v_length = vec2(from.w, to.w);
  v_km = vec2(from.z, to.z);
  // How far the range goes on before and behind this edge, in px: up to there the round joint of an edge may reach.
  float pxPerKm = span > 0.0 ? (a_to.w - a_from.w) * PX_PER_LENGTH / span : 1e9;
  v_rest = vec2(max(0.0, a_from.z - FROM_KM), max(0.0, TO_KM - a_to.z)) * pxPerKm;
  float depth = end ? clipTo.z / clipTo.w : clipFrom.z / clipFrom.w;
  gl_Position = vec4(corner / (0.5 * VIEWPORT), depth, 1.0);
}`;
}

const MEASURE = `
${UNIFORMS}
flat in vec2 v_from;
flat in vec2 v_to;
flat in vec2 v_length;
flat in vec2 v_km;
// Share along the edge, unclamped; distance to the edge in x, of the nearest point's share in y.
vec3 measure() {
  vec2 p = gl_FragCoord.xy - 0.5 * VIEWPORT;
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
flat in vec2 v_rest;
out vec4 color;
void main() {
  vec3 m = measure();
  float halfPx = HALF * PX_PER_CSS_PX;
  float pairPx = PAIR * PX_PER_CSS_PX;
  vec2 dash = vec2(DASH_ON, DASH_PERIOD) * KEEP * PX_PER_CSS_PX;
  float cover;
  if (DOTS > 0.5) {
    // Dots: only the edge that holds a dot's middle draws it, so that none is blended twice.
    float period = dash.y;
    float from = (v_length.x - DASH_START) * PX_PER_LENGTH;
    float to = (v_length.y - DASH_START) * PX_PER_LENGTH;
    float here = mix(from, to, m.z);
    float middle = clamp(round(here / period), ceil(from / period), max(ceil(from / period), ceil(to / period) - 1.0)) * period;
    if (middle < from || middle >= to) discard;
    vec2 at = mix(v_from, v_to, (middle - from) / (to - from));
    float d = length(gl_FragCoord.xy - 0.5 * VIEWPORT - at);
    cover = clamp(halfPx - d + 0.5, 0.0, 1.0);
  } else {
    float d = pairPx > 0.0 ? abs(m.x - pairPx) : m.x;
    cover = clamp(halfPx - d + 0.5, 0.0, 1.0);
    if (dash.y > 0.0) {
      float s = mod((mix(v_length.x, v_length.y, m.y) - DASH_START) * PX_PER_LENGTH, dash.y);
      float inside = s < dash.x ? min(s, dash.x - s) : -min(s - dash.x, dash.y - s);
      cover *= clamp(inside + 0.5, 0.0, 1.0);
    }
    // The ends of the range are cut square: they are data. So are the joints of the edges just before them.
    float len = length(v_to - v_from);
    if (len < 0.03 && CUT_START + CUT_END > 0.5) discard;
    if (CUT_START > 0.5) cover *= clamp(m.z * len + v_rest.x + 0.5, 0.0, 1.0);
    if (CUT_END > 0.5) cover *= clamp((1.0 - m.z) * len + v_rest.y + 0.5, 0.0, 1.0);
  }
  float km = mix(v_km.x, v_km.y, m.y);
  float fade = FADE.y > FADE.x ? mix(1.0, FADE.z, clamp((km - FADE.x) / (FADE.y - FADE.x), 0.0, 1.0)) : 1.0;
  color = COLOR * (cover * fade);
}`;

/** Nearness to the line, 1 on it and 0 at its reach: drawn with MAX, so that crossing edges unite. */
export const FIELD_FRAGMENT = `#version 300 es
precision highp float;
${MEASURE}
out vec4 color;
void main() {
  color = vec4(max(0.0, 1.0 - measure().x / (REACH * PX_PER_CSS_PX)), 0.0, 0.0, 1.0);
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
