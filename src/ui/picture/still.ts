/**
 * Still pictures of what is on show, for paper and for where no map can be drawn. What they need is fetched before; then they
 * are drawn at once, in a tenth of a second, since a browser that prints waits for nobody.
 */
import { graphPicture } from '../../graph/picture/picture';
import { composePicture, withFonts } from '../../picture/compose';
import { measureByTable } from '../../picture/measure';
import type { PictureInput } from '../../picture/model';
import { nextTask } from '../../reading/next-task';
import type { Session } from '../../state/session.svelte';
import { words } from '../../words/index';
import { measureLike } from '../graph/measure';
import { fetchFonts, fetchGround } from './files';
import { embedFonts } from './fonts';

/** Whole SVG documents, fonts and all; null where there is nothing of the kind. */
export interface Stills {
  readonly map: string | null;
  readonly graph: string | null;
}

/** CSS px: a page of paper, held upright. */
const MAP = { widthPx: 1200, heightPx: 900 };
const GRAPH = { widthPx: 1200, heightPx: 640 };

/** Fetches ground and fonts. Returns what draws the stills of the present moment. Rejects with an Error that can be shown. */
export async function prepareStills(session: Session): Promise<() => Stills> {
  const ground = await fetchGround();
  // Nobody waits for it, and somebody may use the page meanwhile: a task for each.
  await nextTask();
  const map = mapInput(session, ground, MAP, 'light');
  const letters = map === null ? null : composePicture(map).letters;
  const mapFonts = letters === null ? '' : await fetchFonts(letters);
  await nextTask();
  const graph = graphSvg(session);
  await nextTask();
  const graphFonts = graph === null ? '' : (/<style>([^]*?)<\/style>/.exec(await embedFonts(graph))?.[1] ?? '');
  return () => {
    const input = mapInput(session, ground, MAP, 'light');
    return {
      map: input === null ? null : withFonts(composePicture(input), mapFonts),
      graph: graphSvg(session)?.replace(/<svg\b[^>]*>/, (root) => `${root}<style>${graphFonts}</style>`) ?? null,
    };
  };
}

/** The map as it would be, whole, for a page that cannot draw one. Rejects with an Error that can be shown. */
export async function posterOf(
  session: Session,
  size: { readonly widthPx: number; readonly heightPx: number },
): Promise<{ readonly svg: string; readonly says: string } | null> {
  const input = mapInput(session, await fetchGround(), size, session.settings.theme);
  if (input === null) return null;
  const picture = composePicture(input);
  return { svg: withFonts(picture, await fetchFonts(picture.letters)), says: picture.description };
}

function mapInput(
  session: Session,
  ground: PictureInput['ground'],
  size: { readonly widthPx: number; readonly heightPx: number },
  theme: PictureInput['theme'],
): PictureInput | null {
  const { opened, selection } = session;
  if (opened === null) return null;
  const { journey, route, evidence } = opened;
  const event = selection.open ? (session.claim?.event ?? null) : null;
  return {
    ...{ journey, route, evidence, ground, theme, words, ...size },
    timeMs: session.playback.timeMs,
    selection: { segment: selection.segment, event },
    view: session.camera.seen ?? 'route',
    measure: measureByTable,
    link: session.journeys.origin.kind === 'file' ? null : session.url.link,
  };
}

function graphSvg({ opened, playback }: Session): string | null {
  if (opened === null || playback.range === null) return null;
  const { journey, route, evidence } = opened;
  const atMs = playback.timeMs;
  return graphPicture({
    journey,
    route,
    evidence,
    ...GRAPH,
    theme: 'light',
    atMs,
    measure: measureLike(document.body),
  });
}
