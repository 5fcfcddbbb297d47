/**
 * Draws ranges of one line with one stroke or into a distance field, at any chainages, without touching its buffers.
 * Plain uniforms only: MapLibre 6 keeps its own in a uniform buffer that must not be disturbed.
 * Knows nothing of journeys, grades or the clock.
 */
import type { CustomRenderMethodInput } from 'maplibre-gl';
import type { MeasuredLine } from '../../line/model';
import {
  detailOf,
  eachVisibleRun,
  FLOATS_PER_VERTEX,
  levelFor,
  TILE_PX,
  type LineDetail,
  type LineLevel,
} from '../../line/detail';
import { buildProgram, type Program } from './program';
import { FIELD_FRAGMENT, STROKE_FRAGMENT, vertexSource } from './shaders';

const BYTES_PER_VERTEX = FLOATS_PER_VERTEX * Float32Array.BYTES_PER_ELEMENT;

/** Lengths in CSS px. Colours premultiplied, 0 to 1. */
export interface Stroke {
  readonly widthPx: number;
  readonly color: Float32Array;
  /** Length drawn and whole period; both 0 for none. `dots` puts a round dot of `widthPx` at each period. */
  readonly dashOnPx: number;
  readonly dashPeriodPx: number;
  readonly dots: boolean;
  /** Half the distance between the axes of a parallel pair; 0 for one line. */
  readonly pairPx: number;
  /** Opacity falls from 1 to `fadeTo` between two chainages; equal chainages for no fade. */
  readonly fadeFromKm: number;
  readonly fadeToKm: number;
  readonly fadeTo: number;
}

/** What of the view the drawing needs; the same object is renewed each frame. Mercator unless said. */
export interface ViewState {
  /** Of the camera that this was read of, for whoever renews it. */
  revision: number;
  zoom: number;
  pixelRatio: number;
  widthPx: number;
  heightPx: number;
  west: number;
  north: number;
  east: number;
  south: number;
  centreX: number;
  /** A globe shows parts that no box describes: nothing is skipped then. */
  globe: boolean;
}

/** Kept by whoever draws, and renewed from the map. */
export const blankView = (): ViewState => ({
  revision: -1,
  zoom: 0,
  pixelRatio: 1,
  widthPx: 1,
  heightPx: 1,
  west: 0,
  north: 0,
  east: 1,
  south: 1,
  centreX: 0.5,
  globe: false,
});

export class LineRenderer {
  #gl: WebGL2RenderingContext | null = null;
  #geometry: LineDetail;
  readonly #buffers = new Map<LineLevel, WebGLBuffer>();
  #array: WebGLVertexArrayObject | null = null;
  readonly #programs = new Map<string, Program | null>();
  readonly #matrix = new Float32Array(16);
  #level: LineLevel;
  #boundLevel: LineLevel | null = null;

  constructor(line: MeasuredLine) {
    this.#geometry = detailOf(line);
    this.#level = this.#finest();
  }

  get geometry(): LineDetail {
    return this.#geometry;
  }

  #finest(): LineLevel {
    return levelFor(this.#geometry, Infinity);
  }

  /** Another line. Buffers are uploaded when first drawn. */
  setLine(line: MeasuredLine): void {
    this.#dropBuffers();
    this.#geometry = detailOf(line);
    this.#level = this.#finest();
  }

  /** Frees what it holds on the card; safe while the context is lost. */
  release(): void {
    this.#dropBuffers();
    const gl = this.#gl;
    if (gl !== null) {
      for (const built of this.#programs.values()) if (built !== null) gl.deleteProgram(built.program);
      gl.deleteVertexArray(this.#array);
    }
    this.#programs.clear();
    this.#array = null;
    this.#gl = null;
  }

  #dropBuffers(): void {
    for (const buffer of this.#buffers.values()) this.#gl?.deleteBuffer(buffer);
    this.#buffers.clear();
    this.#boundLevel = null;
  }

  /** `range` in km, `lengthStart` the Mercator length where the dash starts. Round ends unless cut. */
  drawStroke(
    gl: WebGL2RenderingContext,
    input: CustomRenderMethodInput,
    view: ViewState,
    stroke: Stroke,
    fromKm: number,
    toKm: number,
    lengthStart: number,
    cutStart: boolean,
    cutEnd: boolean,
  ): void {
    const ratio = view.pixelRatio;
    const half = (stroke.widthPx / 2) * ratio;
    const pair = stroke.pairPx * ratio;
    const used = this.#begin(gl, input, view, 'stroke', STROKE_FRAGMENT, half + pair + 1);
    if (used === null) return;
    // Dashes keep their length through half a zoom, so that they do not stream while the map zooms.
    const step = 2 ** (view.zoom - Math.round(view.zoom * 2) / 2);
    const pxPerLength = TILE_PX * 2 ** view.zoom * ratio;
    gl.uniform4fv(used.uniform('u_color'), stroke.color);
    gl.uniform1f(used.uniform('u_half'), half);
    gl.uniform1f(used.uniform('u_pair'), pair);
    gl.uniform3f(
      used.uniform('u_dash'),
      stroke.dashOnPx * ratio * step,
      stroke.dashPeriodPx * ratio * step,
      stroke.dots ? 1 : 0,
    );
    gl.uniform2f(used.uniform('u_lengthScale'), lengthStart, pxPerLength);
    gl.uniform1f(used.uniform('u_pxPerLength'), pxPerLength);
    gl.uniform3f(used.uniform('u_fade'), stroke.fadeFromKm, stroke.fadeToKm, stroke.fadeTo);
    gl.uniform2f(used.uniform('u_butt'), cutStart ? 1 : 0, cutEnd ? 1 : 0);
    this.#drawRange(gl, used, view, fromKm, toKm, half + pair + 1);
  }

  /** Nearness to the range, for a field that is cleared to 0 and blended with MAX. */
  drawField(
    gl: WebGL2RenderingContext,
    input: CustomRenderMethodInput,
    view: ViewState,
    reachPx: number,
    fromKm: number,
    toKm: number,
  ): void {
    const reach = reachPx * view.pixelRatio;
    const used = this.#begin(gl, input, view, 'field', FIELD_FRAGMENT, reach);
    if (used === null) return;
    gl.uniform1f(used.uniform('u_reachPx'), reach);
    this.#drawRange(gl, used, view, fromKm, toKm, reach);
  }

  #begin(
    gl: WebGL2RenderingContext,
    input: CustomRenderMethodInput,
    view: ViewState,
    kind: string,
    fragment: string,
    reach: number,
  ): Program | null {
    if (this.#gl !== gl) {
      this.release();
      this.#gl = gl;
    }
    const { variantName, vertexShaderPrelude, define } = input.shaderData;
    const flat = variantName === 'mercator';
    view.globe = !flat;
    const key = kind === 'stroke' ? variantName : flat ? 'field' : `field ${variantName}`;
    let used = this.#programs.get(key);
    if (used === undefined) {
      used = buildProgram(gl, vertexSource(flat ? null : vertexShaderPrelude, define), fragment);
      this.#programs.set(key, used);
    }
    if (used === null) return null;
    gl.useProgram(used.program);
    gl.uniform2f(used.uniform('u_viewport'), view.widthPx, view.heightPx);
    gl.uniform1f(used.uniform('u_reach'), reach);
    this.#level = levelFor(this.#geometry, view.zoom + Math.log2(view.pixelRatio));
    this.#bindLevel(gl);
    const data = input.defaultProjectionData;
    if (!flat) {
      gl.uniformMatrix4fv(used.uniform('u_projection_matrix'), false, data.mainMatrix);
      gl.uniformMatrix4fv(used.uniform('u_projection_fallback_matrix'), false, data.fallbackMatrix);
      gl.uniform4fv(used.uniform('u_projection_tile_mercator_coords'), data.tileMercatorCoords);
      gl.uniform4fv(used.uniform('u_projection_clipping_plane'), data.clippingPlane);
      gl.uniform1f(used.uniform('u_projection_transition'), data.projectionTransition);
      gl.uniform2f(used.uniform('u_origin'), this.#geometry.originX, this.#geometry.originY);
    } else {
      this.#mainMatrix = data.mainMatrix;
    }
    return used;
  }

  #mainMatrix: ArrayLike<number> = this.#matrix;

  #bindLevel(gl: WebGL2RenderingContext): void {
    this.#array ??= gl.createVertexArray();
    gl.bindVertexArray(this.#array);
    const level = this.#level;
    let buffer = this.#buffers.get(level);
    if (buffer === undefined) {
      buffer = gl.createBuffer();
      gl.bindBuffer(gl.ARRAY_BUFFER, buffer);
      gl.bufferData(gl.ARRAY_BUFFER, level.vertices, gl.STATIC_DRAW);
      this.#buffers.set(level, buffer);
    }
    gl.bindBuffer(gl.ARRAY_BUFFER, buffer);
    if (this.#boundLevel === null) {
      for (const location of [0, 1]) {
        gl.enableVertexAttribArray(location);
        gl.vertexAttribDivisor(location, 1);
      }
    }
    this.#boundLevel = level;
  }

  #drawRange(
    gl: WebGL2RenderingContext,
    used: Program,
    view: ViewState,
    fromKm: number,
    toKm: number,
    reach: number,
  ): void {
    gl.uniform2f(used.uniform('u_rangeKm'), fromKm, toKm);
    this.#runGl = gl;
    if (view.globe) {
      eachVisibleRun(this.#level, fromKm, toKm, -Infinity, -Infinity, Infinity, Infinity, this.#drawRun);
    } else {
      const { originX, originY, west, east } = this.#geometry;
      const margin = reach / (TILE_PX * 2 ** view.zoom * view.pixelRatio);
      // The world repeats: each copy that the view shows is drawn.
      const firstWorld = Math.ceil(view.west - margin - east);
      const lastWorld = Math.floor(view.east + margin - west);
      for (let world = firstWorld; world <= lastWorld; world++) {
        this.#setMatrix(originX + world, originY);
        gl.uniformMatrix4fv(used.uniform('u_matrix'), false, this.#matrix);
        eachVisibleRun(
          this.#level,
          fromKm,
          toKm,
          view.west - margin - world,
          view.north - margin,
          view.east + margin - world,
          view.south + margin,
          this.#drawRun,
        );
      }
    }
    this.#runGl = null;
    gl.bindVertexArray(null);
  }

  #runGl: WebGL2RenderingContext | null = null;

  /** Bound once, so that a frame makes no closure. */
  readonly #drawRun = (firstEdge: number, edgeCount: number): void => {
    const gl = this.#runGl;
    if (gl === null) return;
    const offset = firstEdge * BYTES_PER_VERTEX;
    gl.vertexAttribPointer(0, 4, gl.FLOAT, false, BYTES_PER_VERTEX, offset);
    gl.vertexAttribPointer(1, 4, gl.FLOAT, false, BYTES_PER_VERTEX, offset + BYTES_PER_VERTEX);
    gl.drawArraysInstanced(gl.TRIANGLE_STRIP, 0, 4, edgeCount);
  };

  /** The main matrix after a shift to the origin: multiplied in 64 bits, rounded once. */
  #setMatrix(originX: number, originY: number): void {
    const main = this.#mainMatrix;
    const out = this.#matrix;
    for (let i = 0; i < 12; i++) out[i] = main[i] ?? 0;
    for (let row = 0; row < 4; row++) {
      out[12 + row] = (main[row] ?? 0) * originX + (main[4 + row] ?? 0) * originY + (main[12 + row] ?? 0);
    }
  }
}
