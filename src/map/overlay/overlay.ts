/**
 * Everything over the map but the train, as elements: made anew when the map has come to rest, moved by transforms while it
 * moves. Reports what is pressed and pointed at; selects nothing. Knows the layout, the route and no map instance.
 */
import type { EventId, SegmentId } from '../../journey/model';
import { mercatorPointAt, type LineDetail } from '../../line/detail';
import type { Route } from '../../line/model';
import type { PageWords } from '../../words';
import type { Projector } from '../projector';
import type { MapSelection } from '../types';
import type { Box } from '../../drawing/boxes';
import { centreAt, html, lead, mouseButton, svg } from './elements';
import { CIRCLE_PX, layOut, type Layout, type PlacedPill } from '../../drawing/layout';
import { measureText } from './measure';
import { screenPath } from '../../drawing/path';
import { listCorner, pillElement } from './pill';
import { stripElement } from './strip';
import type { EventSubject, OverlaySubjects } from '../../drawing/subjects';
import { TAG_PX } from '../../drawing/tags';

export interface OverlayActs {
  readonly onEvent: (event: EventId) => void;
  readonly onSegment: (segment: SegmentId) => void;
  readonly onHover: (event: EventId | null) => void;
}

/** A square further off than this is tied to its segment. */
const TAG_LEAD_PX = 24;

/** What is laid out, and for what. */
export interface Settling {
  readonly route: Route;
  readonly geometry: LineDetail;
  readonly subjects: OverlaySubjects;
  readonly phone: boolean;
  /** What the page and the map's controls lay over the map. */
  readonly panels: readonly Box[];
  readonly isLand: (x: number, y: number) => boolean;
}

/** An element and the Mercator point that it stays on. */
interface Anchored {
  readonly element: HTMLElement;
  readonly x: number;
  readonly y: number;
}

export class Overlay {
  readonly element: HTMLElement;
  readonly #projector: Projector;
  readonly #words: PageWords;
  readonly #acts: OverlayActs;
  #anchored: Anchored[] = [];
  #brackets: SVGElement | null = null;
  #stripLead: { line: SVGElement; x: number; y: number } | null = null;
  #settled = { scale: 1, x: 0, y: 0 };
  readonly #buttons = new Map<EventId, HTMLElement[]>();
  readonly #tags = new Map<SegmentId, HTMLElement>();
  #selection: MapSelection = { segment: null, event: null };
  #hover: EventId | null = null;
  #openPill: string | null = null;
  readonly #at = new Float64Array(2);

  constructor(projector: Projector, words: PageWords, acts: OverlayActs) {
    this.#projector = projector;
    this.#words = words;
    this.#acts = acts;
    this.element = html('div', 'byline-things');
  }

  /** Lays out anew for what the map shows now; returns the layout, from which the map draws its names. */
  settle({ route, geometry, subjects, phone, panels, isLand }: Settling): Layout {
    const view = this.#projector;
    const end = Math.max(route.placedKm, ...subjects.tags.map(({ toKm }) => toKm));
    const path = screenPath(geometry, view, end);
    const layout = layOut({
      view,
      path,
      line: route.line,
      subjects,
      measure: measureText,
      phone,
      panels,
      isLand,
    });
    this.#draw(layout, route, panels);
    return layout;
  }

  #draw(layout: Layout, route: Route, panels: readonly Box[]): void {
    this.#anchored = [];
    this.#buttons.clear();
    this.#tags.clear();
    this.#stripLead = null;
    this.#settled = this.#origin();
    const things: Element[] = [];
    const onRoute = (element: HTMLElement, km: number) => {
      mercatorPointAt(route.line, km, this.#at);
      this.#anchored.push({ element, x: this.#at[0] ?? 0, y: this.#at[1] ?? 0 });
      things.push(element);
    };

    const group = svg('g', {});
    for (const { bracket } of layout.brackets) {
      group.append(svg('path', { class: 'halo', d: bracket.data }), svg('path', { class: 'bracket', d: bracket.data }));
    }
    this.#brackets = group;
    things.push(svg('svg', { class: 'brackets', width: '100%', height: '100%' }, group));

    for (const { note, dx, dy } of layout.notes) {
      const text = html('span', 'note', note.text);
      centreAt(text, dx, dy);
      const element = html('div', 'thing', text);
      this.#anchored.push({ element, x: note.x, y: note.y });
      things.push(element);
    }
    for (const tag of layout.tags) {
      const button = mouseButton('tag', tag.letter, '', { onPress: () => this.#acts.onSegment(tag.id) });
      centreAt(button, tag.dx, tag.dy);
      this.#tags.set(tag.id, button);
      const far = Math.hypot(tag.dx, tag.dy) > TAG_LEAD_PX;
      onRoute(html('div', 'thing', ...(far ? [lead(tag.dx, tag.dy, 3, TAG_PX / 2)] : []), button), tag.km);
    }
    for (const { event, x, y } of layout.brackets) {
      const button = this.#circle(event);
      centreAt(button, 0, 0);
      const element = html('div', 'thing', button);
      // Its point is on the bracket, which is no point of the line.
      const [mercatorX, mercatorY] = this.#projector.unprojectMercator(x, y);
      this.#anchored.push({ element, x: mercatorX, y: mercatorY });
      things.push(element);
    }
    for (const { event, km, dx, dy } of layout.circles) {
      const button = this.#circle(event);
      centreAt(button, dx, dy);
      onRoute(html('div', 'thing', lead(dx, dy, 3, CIRCLE_PX / 2), button), km);
    }
    for (const pill of layout.pills) onRoute(this.#pill(pill, route, panels), pill.km);
    if (layout.strip !== null) this.#addStrip(layout.strip, route, things);

    this.element.replaceChildren(...things);
    this.#showLit();
    this.move();
  }

  #circle(event: EventSubject): HTMLElement {
    const button = mouseButton('circle', String(event.number), this.#words.map.eventTitle(event.number, event.title), {
      onPress: () => this.#acts.onEvent(event.id),
      onHover: (over) => this.#acts.onHover(over ? event.id : null),
    });
    button.dataset['event'] = event.id;
    const twins = this.#buttons.get(event.id);
    if (twins === undefined) this.#buttons.set(event.id, [button]);
    else twins.push(button);
    return button;
  }

  #pill({ events, km, dx, dy }: PlacedPill, route: Route, panels: readonly Box[]): HTMLElement {
    const { pill: range, pillComma, pillTitle } = this.#words.map;
    const first = Math.min(...events.map(({ number }) => number));
    const last = Math.max(...events.map(({ number }) => number));
    const gapless = last - first + 1 === events.length;
    const key = events.map(({ id }) => id).join(' ');
    mercatorPointAt(route.line, km, this.#at);
    this.#projector.project(this.#at[0] ?? 0, this.#at[1] ?? 0, this.#at);
    const [x = 0, y = 0] = this.#at;
    const { width, height } = this.#projector;
    const { left, top } = listCorner(x + dx, y + dy, events.length, width, height, panels);
    return pillElement({
      events,
      text: gapless ? range(first, last) : events.map(({ number }) => String(number)).join(pillComma),
      title: pillTitle(events.length),
      dx,
      dy,
      list: { left: left - x, top: top - y },
      open: this.#openPill === key,
      circle: (event) => this.#circle(event),
      onEvent: (event) => this.#acts.onEvent(event.id),
      onOpen: (open) => (this.#openPill = open ? key : null),
    });
  }

  #addStrip(strip: NonNullable<Layout['strip']>, route: Route, things: Element[]): void {
    const element = stripElement(strip, route, this.#words, (event) => this.#circle(event));
    element.style.transform = `translate(${strip.box.left}px,${strip.box.top}px)`;
    mercatorPointAt(route.line, strip.km, this.#at);
    const [x = 0, y = 0] = this.#at;
    const [toX, toY] = strip.leadEnd;
    const line = svg('line', { x2: String(toX), y2: String(toY) });
    this.#stripLead = { line, x, y };
    things.push(svg('svg', { class: 'lead strip-lead', width: '100%', height: '100%' }, line), element);
  }

  /** While the map moves: transforms only. */
  move(): void {
    const at = this.#at;
    for (const { element, x, y } of this.#anchored) {
      this.#projector.project(x, y, at);
      element.style.transform = `translate(${(at[0] ?? 0).toFixed(1)}px,${(at[1] ?? 0).toFixed(1)}px)`;
    }
    if (this.#brackets !== null) {
      const now = this.#origin();
      const scale = now.scale / this.#settled.scale;
      const dx = now.x - this.#settled.x * scale;
      const dy = now.y - this.#settled.y * scale;
      this.#brackets.setAttribute('transform', `matrix(${scale},0,0,${scale},${dx},${dy})`);
    }
    if (this.#stripLead !== null) {
      const { line, x, y } = this.#stripLead;
      this.#projector.project(x, y, at);
      line.setAttribute('x1', (at[0] ?? 0).toFixed(1));
      line.setAttribute('y1', (at[1] ?? 0).toFixed(1));
    }
  }

  /** Where the world's corner lies, and its size: enough to move what was drawn at another view. */
  #origin(): { scale: number; x: number; y: number } {
    const { scale, shiftX, shiftY } = this.#projector;
    return { scale, x: shiftX, y: shiftY };
  }

  setSelection(selection: MapSelection): void {
    this.#selection = selection;
    this.#showLit();
  }

  setHover(event: EventId | null): void {
    this.#hover = event;
    this.#showLit();
  }

  #showLit(): void {
    for (const [id, buttons] of this.#buttons) {
      const lit = id === this.#hover || id === this.#selection.event;
      for (const button of buttons) button.classList.toggle('lit', lit);
    }
    for (const [id, tag] of this.#tags) tag.classList.toggle('lit', id === this.#selection.segment);
  }
}
