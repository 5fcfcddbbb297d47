/**
 * Compiling and linking with errors that name the shader, uniforms found once. Knows nothing of what is drawn.
 */

export interface Program {
  readonly program: WebGLProgram;
  /** Locations by name; a uniform that the compiler dropped is null, and setting it does nothing. */
  readonly uniform: (name: string) => WebGLUniformLocation | null;
}

/** Throws with the compiler's log when a shader is refused; returns null while the context is lost. */
export function buildProgram(gl: WebGL2RenderingContext, vertex: string, fragment: string): Program | null {
  const program = gl.createProgram();
  const shaders = [
    [gl.VERTEX_SHADER, vertex],
    [gl.FRAGMENT_SHADER, fragment],
  ] as const;
  for (const [kind, source] of shaders) {
    const shader = gl.createShader(kind);
    if (shader === null) return null;
    gl.shaderSource(shader, source);
    gl.compileShader(shader);
    gl.attachShader(program, shader);
    if (!gl.getShaderParameter(shader, gl.COMPILE_STATUS)) {
      if (gl.isContextLost()) return null;
      throw new Error(`The route's shader does not compile: ${gl.getShaderInfoLog(shader) ?? 'no reason given'}`);
    }
    // Marked for deletion: it goes with the program.
    gl.deleteShader(shader);
  }
  gl.linkProgram(program);
  if (!gl.getProgramParameter(program, gl.LINK_STATUS)) {
    if (gl.isContextLost()) return null;
    throw new Error(`The route's shaders do not link: ${gl.getProgramInfoLog(program) ?? 'no reason given'}`);
  }
  const locations = new Map<string, WebGLUniformLocation | null>();
  const uniform = (name: string): WebGLUniformLocation | null => {
    let location = locations.get(name);
    if (location === undefined) {
      location = gl.getUniformLocation(program, name);
      locations.set(name, location);
    }
    return location;
  };
  return { program, uniform };
}

/** `#rgb`, `#rrggbb` or `rgb(a)` as four numbers from 0 to 1, not premultiplied. Throws on anything else. */
export function parseColor(css: string, alpha = 1): readonly [number, number, number, number] {
  const hex = /^#([0-9a-f]{6})$/i.exec(css)?.[1];
  if (hex !== undefined) {
    const bits = Number.parseInt(hex, 16);
    return [((bits >> 16) & 255) / 255, ((bits >> 8) & 255) / 255, (bits & 255) / 255, alpha];
  }
  const parts = /^rgba?\(([^)]+)\)$/i
    .exec(css)?.[1]
    ?.split(/[\s,/]+/)
    .map(Number);
  const [r, g, b, a = 1] = parts ?? [];
  if (r === undefined || g === undefined || b === undefined || parts?.some(Number.isNaN)) {
    throw new Error(`Not a colour that the route can be drawn in: "${css}".`);
  }
  return [r / 255, g / 255, b / 255, a * alpha];
}
