/**
 * The distance field that the band is drawn from: an off-screen picture the size of the canvas, and the pass that puts
 * it on the map. Because the field is united by MAX, a translucent band has no seams where its line turns.
 * Knows no line, only a picture.
 */
import { buildProgram, type Program } from './program';
import { BAND_FRAGMENT, COVER_VERTEX } from './shaders';

/** Lengths in CSS px; colours as r, g, b, a from 0 to 1, not premultiplied. */
export interface BandLook {
  readonly groundHalfPx: number;
  readonly edgeHalfPx: number;
  readonly reachPx: number;
  readonly ground: Float32Array;
  readonly edge: Float32Array;
  readonly glow: Float32Array;
}

export class BandField {
  #gl: WebGL2RenderingContext | null = null;
  #framebuffer: WebGLFramebuffer | null = null;
  #texture: WebGLTexture | null = null;
  #program: Program | null = null;
  #array: WebGLVertexArrayObject | null = null;
  #width = 0;
  #height = 0;

  /** Binds the cleared picture, ready for drawing with MAX. */
  begin(gl: WebGL2RenderingContext, width: number, height: number): void {
    if (this.#gl !== gl) {
      this.release();
      this.#gl = gl;
      this.#framebuffer = gl.createFramebuffer();
      this.#texture = gl.createTexture();
      this.#array = gl.createVertexArray();
    }
    gl.bindFramebuffer(gl.FRAMEBUFFER, this.#framebuffer);
    if (this.#width !== width || this.#height !== height) {
      this.#width = width;
      this.#height = height;
      gl.activeTexture(gl.TEXTURE0);
      gl.bindTexture(gl.TEXTURE_2D, this.#texture);
      gl.pixelStorei(gl.UNPACK_FLIP_Y_WEBGL, false);
      gl.texImage2D(gl.TEXTURE_2D, 0, gl.R8, width, height, 0, gl.RED, gl.UNSIGNED_BYTE, null);
      gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_MIN_FILTER, gl.NEAREST);
      gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_MAG_FILTER, gl.NEAREST);
      gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_WRAP_S, gl.CLAMP_TO_EDGE);
      gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_WRAP_T, gl.CLAMP_TO_EDGE);
      gl.framebufferTexture2D(gl.FRAMEBUFFER, gl.COLOR_ATTACHMENT0, gl.TEXTURE_2D, this.#texture, 0);
    }
    gl.viewport(0, 0, width, height);
    gl.disable(gl.DEPTH_TEST);
    gl.disable(gl.STENCIL_TEST);
    gl.disable(gl.SCISSOR_TEST);
    gl.colorMask(true, true, true, true);
    gl.clearColor(0, 0, 0, 0);
    gl.clear(gl.COLOR_BUFFER_BIT);
    gl.enable(gl.BLEND);
    gl.blendEquation(gl.MAX);
    gl.blendFunc(gl.ONE, gl.ONE);
  }

  /** Ends what `begin` began; MapLibre sets its own state again afterwards. */
  end(gl: WebGL2RenderingContext): void {
    gl.blendEquation(gl.FUNC_ADD);
    gl.bindFramebuffer(gl.FRAMEBUFFER, null);
  }

  /** Puts the band on the map, `alpha` from 0 to 1. */
  draw(gl: WebGL2RenderingContext, look: BandLook, pixelRatio: number, alpha: number): void {
    if (this.#gl !== gl || this.#width === 0) return;
    this.#program ??= buildProgram(gl, COVER_VERTEX, BAND_FRAGMENT);
    if (this.#program === null) return;
    const { program, uniform } = this.#program;
    gl.useProgram(program);
    gl.bindVertexArray(this.#array);
    gl.activeTexture(gl.TEXTURE0);
    gl.bindTexture(gl.TEXTURE_2D, this.#texture);
    gl.uniform1i(uniform('u_field'), 0);
    gl.uniform1f(uniform('u_reachPx'), look.reachPx * pixelRatio);
    gl.uniform2f(uniform('u_halves'), look.groundHalfPx * pixelRatio, look.edgeHalfPx * pixelRatio);
    gl.uniform4fv(uniform('u_ground'), look.ground);
    gl.uniform4fv(uniform('u_edge'), look.edge);
    gl.uniform4fv(uniform('u_glow'), look.glow);
    gl.uniform1f(uniform('u_alpha'), alpha);
    gl.drawArrays(gl.TRIANGLE_STRIP, 0, 4);
    gl.bindVertexArray(null);
  }

  release(): void {
    const gl = this.#gl;
    if (gl !== null) {
      gl.deleteFramebuffer(this.#framebuffer);
      gl.deleteTexture(this.#texture);
      gl.deleteVertexArray(this.#array);
      if (this.#program !== null) gl.deleteProgram(this.#program.program);
    }
    this.#gl = null;
    this.#framebuffer = null;
    this.#texture = null;
    this.#program = null;
    this.#array = null;
    this.#width = 0;
    this.#height = 0;
  }
}
