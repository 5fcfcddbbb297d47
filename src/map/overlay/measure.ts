/** How wide a text is in the overlay's faces, by a canvas that is never shown. Knows no layout. */

let context: CanvasRenderingContext2D | null = null;
const known = new Map<string, number>();

/** CSS px. Until the faces are loaded the system's stand in, which are near enough. */
export function measureText(text: string, sizePx: number, strong: boolean): number {
  const font = `${strong ? 600 : 400} ${sizePx}px 'IBM Plex Sans', 'IBM Plex Sans KR', system-ui, sans-serif`;
  const key = `${font}|${text}`;
  const found = known.get(key);
  if (found !== undefined) return found;
  context ??= document.createElement('canvas').getContext('2d');
  if (context === null) return text.length * sizePx * 0.56;
  context.font = font;
  const width = context.measureText(text).width;
  known.set(key, width);
  return width;
}

/** Forgets what was measured with stand-ins: to be called when fonts have loaded. */
export function forgetMeasures(): void {
  known.clear();
}
