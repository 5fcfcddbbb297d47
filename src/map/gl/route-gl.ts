/**
 * What moves on the map, as WebGL layers that share one line: below the line the projected dots and the band of possible positions,
 * above it the travelled part. Progress is three numbers; nothing is built in a frame. Two layers, not one for each thing: MapLibre sets
 * up and forgets its whole state around each.
 * Knows the route and the theme; knows nothing of claims, words or who moves the clock.
 */
import type { CustomLayerInterface, CustomRenderMethodInput } from 'maplibre-gl';
import { mercatorAt } from '../../line/lookup';
import type { Route } from '../../line/model';
import {
  BAND_EDGE_PX,
  BAND_FADE_MS,
  BAND_GLOW_PX,
  BAND_GROUND_PX,
  CASING_PX,
  DOT_PERIOD_PX,
  FADE_KM,
  FADE_TO,
  GRADE_LINES,
} from '../../drawing/line-style';
import type { MapTheme } from '../../drawing/theme';
import { BandField, type BandLook } from './band-field';
import type { LineDetail } from '../../line/detail';
import { blankView, FieldStroke, LineRenderer, Stroke, type ViewState } from './line-renderer';
import { parseColor } from './program';

interface GlSegment {
  readonly fromKm: number;
  readonly toKm: number;
  readonly projected: boolean;
  readonly stroke: Stroke;
  /** Solid segments that meet are joined round; others are cut. */
  readonly cutStart: boolean;
  readonly cutEnd: boolean;
}

/** Renews `ViewState` from the map; given by whoever owns the map. */
export type ReadView = (view: ViewState) => void;

export class RouteGl {
  readonly possible: CustomLayerInterface;
  readonly travelled: CustomLayerInterface;

  readonly #renderer: LineRenderer;
  readonly #field = new BandField();
  readonly #readView: ReadView;
  readonly #repaint: () => void;
  readonly #view: ViewState = blankView();
  #route: Route;
  #theme: MapTheme;
  #weight: number;
  #segments: readonly GlSegment[] = [];
  #casing: Stroke;
  #look: BandLook;
  #fieldStroke: FieldStroke;

  #lowerKm = 0;
  #upperKm = 0;
  #bandWanted = false;
  #bandAlpha = 0;
  #bandAtMs = 0;
  #fade = true;
  #instanceCount = 0;

  constructor(route: Route, theme: MapTheme, weight: number, readView: ReadView, repaint: () => void) {
    this.#route = route;
    this.#theme = theme;
    this.#weight = weight;
    this.#readView = readView;
    this.#repaint = repaint;
    this.#renderer = new LineRenderer(route.line);
    this.#casing = this.#casingStroke();
    this.#look = this.#bandLook();
    this.#fieldStroke = new FieldStroke(this.#look.reachPx);
    this.#restyle();
    const shared = { type: 'custom', renderingMode: '2d', onRemove: () => this.#removed() } as const;
    const onAdd = () => void this.#instanceCount++;
    this.possible = {
      ...shared,
      onAdd,
      id: 'possible',
      prerender: (gl, input) => this.#drawField(gl, input),
      render: (gl, input) => {
        this.#drawProjected(gl, input);
        if (this.#bandAlpha > 0) this.#field.draw(gl, this.#look, this.#view.pixelRatio, this.#bandAlpha);
      },
    };
    this.travelled = { ...shared, onAdd, id: 'travelled', render: (gl, input) => this.#drawTravelled(gl, input) };
  }

  /** The frame: keeps three numbers. The caller asks for the repaint. */
  setProgress(lowerKm: number, upperKm: number, showBand: boolean): void {
    this.#lowerKm = lowerKm;
    this.#upperKm = upperKm;
    if (showBand !== this.#bandWanted) {
      this.#bandWanted = showBand;
      this.#bandAtMs = performance.now();
    }
  }

  setRoute(route: Route): void {
    this.#route = route;
    this.#renderer.setLine(route.line);
    this.#restyle();
  }

  setTheme(theme: MapTheme): void {
    this.#theme = theme;
    this.#restyle();
  }

  setWeight(weight: number): void {
    this.#weight = weight;
    this.#restyle();
  }

  /** Whether the band fades in and out, or is there and gone. */
  setFade(fade: boolean): void {
    this.#fade = fade;
  }

  /** The line's buffers, for whoever lays out beside it. */
  get geometry(): LineDetail {
    return this.#renderer.geometry;
  }

  /** After the context was lost nothing on the card is ours any more. */
  release(): void {
    this.#renderer.release();
    this.#field.release();
  }

  #removed(): void {
    this.#instanceCount--;
    if (this.#instanceCount === 0) this.release();
  }

  #restyle(): void {
    this.#casing = this.#casingStroke();
    this.#look = this.#bandLook();
    this.#fieldStroke = new FieldStroke(this.#look.reachPx);
    const { line, segments } = this.#route;
    this.#segments = segments.map(({ segment, fromKm, toKm }, i): GlSegment => {
      const { grade } = segment;
      const projected = grade === 'projected';
      const solid = (other: (typeof segments)[number] | undefined) =>
        other !== undefined && GRADE_LINES[other.segment.grade].behindDash === null;
      const look = GRADE_LINES[grade];
      return {
        fromKm,
        toKm,
        projected,
        cutStart: look.behindDash !== null || !solid(segments[i - 1]),
        cutEnd: look.behindDash !== null || !solid(segments[i + 1]),
        stroke: new Stroke({
          widthPx: look.behindPx * this.#weight,
          color: premultiplied(this.#theme.grade[grade]),
          dashOnPx: (projected ? 0 : (look.behindDash?.[0] ?? 0)) * this.#weight,
          dashPeriodPx:
            (projected ? DOT_PERIOD_PX : look.behindDash ? look.behindDash[0] + look.behindDash[1] : 0) * this.#weight,
          dots: projected,
          pairPx: look.pairPx * this.#weight,
          fadeFromKm: projected ? fromKm : 0,
          fadeToKm: projected ? fromKm + FADE_KM : 0,
          fadeTo: projected ? FADE_TO : 1,
          dashStart: mercatorAt(line, fromKm),
        }),
      };
    });
  }

  #casingStroke(): Stroke {
    return new Stroke({
      widthPx: CASING_PX * this.#weight,
      color: premultiplied(this.#theme.land),
      dashOnPx: 0,
      dashPeriodPx: 0,
      dots: false,
      pairPx: 0,
      fadeFromKm: 0,
      fadeToKm: 0,
      fadeTo: 1,
      dashStart: 0,
    });
  }

  #bandLook(): BandLook {
    return {
      groundHalfPx: (BAND_GROUND_PX / 2) * this.#weight,
      edgeHalfPx: (BAND_EDGE_PX / 2) * this.#weight,
      reachPx: (BAND_GLOW_PX / 2) * this.#weight,
      ground: new Float32Array(parseColor(this.#theme.band)),
      edge: new Float32Array(parseColor(this.#theme.bandEdge, this.#theme.bandEdgeAlpha)),
      glow: new Float32Array(parseColor(this.#theme.band, 0.55)),
    };
  }

  #drawProjected(gl: WebGL2RenderingContext, input: CustomRenderMethodInput): void {
    this.#readView(this.#view);
    gl.disable(gl.DEPTH_TEST);
    if (!this.#renderer.begin(gl, input, this.#view, 'stroke')) return;
    // Counted through, here and below: an iterator is an object a step.
    for (let i = 0; i < this.#segments.length; i++) {
      const segment = this.#segments[i];
      if (segment === undefined || !segment.projected) continue;
      const { fromKm, toKm, stroke } = segment;
      stroke.setRange(fromKm, Math.min(toKm, fromKm + FADE_KM), false, false);
      this.#renderer.draw(gl, this.#view, stroke);
    }
    this.#renderer.end(gl);
  }

  #drawField(gl: WebGL2RenderingContext, input: CustomRenderMethodInput): void {
    this.#readView(this.#view);
    this.#stepFade();
    if (this.#bandAlpha === 0) return;
    this.#field.begin(gl, this.#view.widthPx, this.#view.heightPx);
    if (this.#renderer.begin(gl, input, this.#view, 'field')) {
      this.#fieldStroke.setRange(this.#lowerKm, this.#upperKm);
      this.#renderer.draw(gl, this.#view, this.#fieldStroke);
      this.#renderer.end(gl);
    }
    this.#field.end(gl);
  }

  #stepFade(): void {
    const wanted = this.#bandWanted ? 1 : 0;
    if (this.#bandAlpha === wanted) return;
    const now = performance.now();
    const step = (now - this.#bandAtMs) / BAND_FADE_MS;
    this.#bandAtMs = now;
    this.#bandAlpha = this.#fade ? Math.min(1, Math.max(0, this.#bandAlpha + (wanted === 1 ? step : -step))) : wanted;
    if (this.#bandAlpha !== wanted) this.#repaint();
  }

  #drawTravelled(gl: WebGL2RenderingContext, input: CustomRenderMethodInput): void {
    this.#readView(this.#view);
    gl.disable(gl.DEPTH_TEST);
    const head = this.#lowerKm;
    const start = this.#segments[0];
    if (start === undefined || head <= start.fromKm) return;
    if (!this.#renderer.begin(gl, input, this.#view, 'stroke')) return;
    this.#casing.setRange(start.fromKm, head, true, true);
    this.#renderer.draw(gl, this.#view, this.#casing);
    for (let i = 0; i < this.#segments.length; i++) {
      const segment = this.#segments[i];
      if (segment === undefined || segment.projected || segment.fromKm >= head) continue;
      const end = Math.min(segment.toKm, head);
      segment.stroke.setRange(segment.fromKm, end, segment.cutStart, segment.cutEnd || end < segment.toKm);
      this.#renderer.draw(gl, this.#view, segment.stroke);
    }
    this.#renderer.end(gl);
  }
}

function premultiplied(css: string): Float32Array {
  const [r, g, b, a] = parseColor(css);
  return new Float32Array([r * a, g * a, b * a, a]);
}
