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
  wholeSight,
  type Sight,
  type LineDetail,
  type LineLevel,
} from '../../line/detail';
import { buildProgram, type Program } from './program';
import { FIELD_FRAGMENT, STROKE_FRAGMENT, vertexSource } from './shaders';

/** West, north, east and south of a sight that skips nothing. */
const EVERYWHERE = wholeSight(0, 0).subarray(2);
const BYTES_PER_VERTEX = FLOATS_PER_VERTEX * Float32Array.BYTES_PER_ELEMENT;

/** How a range of the line is drawn. Lengths in CSS px. Colours premultiplied, 0 to 1. */
export interface StrokeStyle {
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
  /** The Mercator length where the first dash begins. */
  readonly dashStart: number;
}

/** Where the numbers of a stroke are in `u_stroke`, see the shaders. */
const FROM_KM = 0;
const TO_KM = 1;
const REACH = 2;
const CUT_START = 14;
const CUT_END = 15;
const STROKE_FLOATS = 20;

/**
 * A stroke as the shaders want it: made once, and a frame writes into it no more than where it ends. Numbers in an array are in no box,
 * and one call sets them all.
 */
export class Stroke {
  readonly uniforms: Float32Array;

  constructor(style: StrokeStyle) {
    const half = style.widthPx / 2;
    // The order of `u_stroke`: range and reach, colour, widths and dash, cuts, fade.
    this.uniforms = Float32Array.of(
      ...[0, 0, half + style.pairPx, 1],
      ...style.color,
      ...[half, style.pairPx, style.dashOnPx, style.dashPeriodPx],
      ...[style.dots ? 1 : 0, style.dashStart, 0, 0],
      ...[style.fadeFromKm, style.fadeToKm, style.fadeTo, 0],
    );
  }

  /** What of the line it is, and whether its ends are cut square instead of round. */
  setRange(fromKm: number, toKm: number, cutStart: boolean, cutEnd: boolean): void {
    this.uniforms[FROM_KM] = fromKm;
    this.uniforms[TO_KM] = toKm;
    this.uniforms[CUT_START] = cutStart ? 1 : 0;
    this.uniforms[CUT_END] = cutEnd ? 1 : 0;
  }
}

/** For the distance field, which has a reach and no look. CSS px. */
export class FieldStroke {
  readonly uniforms = new Float32Array(STROKE_FLOATS);

  constructor(reachPx: number) {
    this.uniforms[REACH] = reachPx;
  }

  setRange(fromKm: number, toKm: number): void {
    this.uniforms[FROM_KM] = fromKm;
    this.uniforms[TO_KM] = toKm;
  }
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
  /** By the name of MapLibre's projection. */
  readonly #strokePrograms = new Map<string, Program | null>();
  readonly #fieldPrograms = new Map<string, Program | null>();
  #used: Program | null = null;
  /** `u_view`, of the camera with this revision. */
  readonly #view = new Float32Array(8);
  #viewRevision = -1;
  readonly #sight: Sight = wholeSight(0, 0);
  /** The copy of the world that `u_matrix` of the program in use is of. */
  #matrixWorld = NaN;
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
    this.#viewRevision = -1;
  }

  /** Frees what it holds on the card; safe while the context is lost. */
  release(): void {
    this.#dropBuffers();
    const gl = this.#gl;
    if (gl !== null) {
      for (const programs of [this.#strokePrograms, this.#fieldPrograms])
        for (const built of programs.values()) if (built !== null) gl.deleteProgram(built.program);
      gl.deleteVertexArray(this.#array);
    }
    this.#strokePrograms.clear();
    this.#fieldPrograms.clear();
    this.#used = null;
    this.#array = null;
    this.#gl = null;
  }

  #dropBuffers(): void {
    for (const buffer of this.#buffers.values()) this.#gl?.deleteBuffer(buffer);
    this.#buffers.clear();
    this.#boundLevel = null;
  }

  /**
   * Makes ready to draw with one program as often as it is called until `end`. Returns whether it can: not while the context is lost.
   */
  begin(
    gl: WebGL2RenderingContext,
    input: CustomRenderMethodInput,
    view: ViewState,
    kind: 'stroke' | 'field',
  ): boolean {
    if (this.#gl !== gl) {
      this.release();
      this.#gl = gl;
    }
    const { variantName, vertexShaderPrelude, define } = input.shaderData;
    const flat = variantName === 'mercator';
    view.globe = !flat;
    const programs = kind === 'stroke' ? this.#strokePrograms : this.#fieldPrograms;
    let used = programs.get(variantName);
    if (used === undefined) {
      const fragment = kind === 'stroke' ? STROKE_FRAGMENT : FIELD_FRAGMENT;
      used = buildProgram(gl, vertexSource(flat ? null : vertexShaderPrelude, define), fragment);
      programs.set(variantName, used);
    }
    this.#used = used;
    if (used === null) return false;
    gl.useProgram(used.program);
    this.#setView(gl, used, view);
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
      this.#matrixWorld = NaN;
    }
    return true;
  }

  end(gl: WebGL2RenderingContext): void {
    gl.bindVertexArray(null);
  }

  #setView(gl: WebGL2RenderingContext, used: Program, view: ViewState): void {
    if (view.revision !== this.#viewRevision || view.widthPx !== this.#view[0] || view.heightPx !== this.#view[1]) {
      this.#viewRevision = view.revision;
      this.#view[0] = view.widthPx;
      this.#view[1] = view.heightPx;
      this.#view[2] = view.pixelRatio;
      this.#view[3] = TILE_PX * 2 ** view.zoom * view.pixelRatio;
      // Through half a zoom, so that dashes do not stream while the map zooms.
      this.#view[4] = 2 ** (view.zoom - Math.round(view.zoom * 2) / 2);
      this.#level = levelFor(this.#geometry, view.zoom + Math.log2(view.pixelRatio));
    }
    gl.uniform4fv(used.uniform('u_view'), this.#view);
    this.#bindLevel(gl);
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

  /** Draws the range of a stroke. Between `begin` and `end`. */
  draw(gl: WebGL2RenderingContext, view: ViewState, stroke: Stroke | FieldStroke): void {
    const used = this.#used;
    if (used === null) return;
    const { uniforms } = stroke;
    gl.uniform4fv(used.uniform('u_stroke'), uniforms);
    this.#runGl = gl;
    const sight = this.#sight;
    sight[0] = uniforms[FROM_KM] ?? 0;
    sight[1] = uniforms[TO_KM] ?? 0;
    if (view.globe) {
      sight.set(EVERYWHERE, 2);
      eachVisibleRun(this.#level, sight, this.#drawRun);
    } else {
      const { originX, originY, west, east } = this.#geometry;
      const margin = ((uniforms[REACH] ?? 0) * view.pixelRatio + 1) / (this.#view[3] ?? 1);
      // The world repeats: each copy that the view shows is drawn.
      const firstWorld = Math.ceil(view.west - margin - east);
      const lastWorld = Math.floor(view.east + margin - west);
      for (let world = firstWorld; world <= lastWorld; world++) {
        if (world !== this.#matrixWorld) {
          this.#matrixWorld = world;
          this.#setMatrix(originX + world, originY);
          gl.uniformMatrix4fv(used.uniform('u_matrix'), false, this.#matrix);
        }
        sight[2] = view.west - margin - world;
        sight[3] = view.north - margin;
        sight[4] = view.east + margin - world;
        sight[5] = view.south + margin;
        eachVisibleRun(this.#level, sight, this.#drawRun);
      }
    }
    this.#runGl = null;
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
