/**
 * The map of a picture: ground, lines, marks, the train, the ground's names, a scale, all at one instant and in the order in
 * which the page's map has them. Knows the journey; knows no frame around it.
 */
import { boxAround, grown, type Box } from '../drawing/boxes';
import { layOut } from '../drawing/layout';
import { screenPath, screenPoint } from '../drawing/path';
import { routeFeatures } from '../drawing/route-features';
import { overlaySubjects } from '../drawing/subjects';
import type { MapTheme } from '../drawing/theme';
import { placeTrainNote } from '../drawing/train-note';
import { trainNote } from '../drawing/train-said';
import type { Moment } from '../evidence/model';
import { detailOf } from '../line/detail';
import { latitudeOfMercatorY } from '../line/mercator';
import { drawGround } from './ground';
import { drawLabels } from './labels';
import { drawDots, drawMarks, drawNames } from './marks';
import type { PictureInput } from './model';
import { RouteLines } from './route-lines';
import { drawScale, scaleBox } from './scale';
import { drawStrip } from './strip';
import { sans, type Typesetter } from './text';
import { drawTrain, drawTrainNote, TRAIN_PX } from './train';
import type { MapView } from './view';

/** The train's nose is turned by the line this far behind and ahead of it; px. */
const TURN_PX = 7;
/** The phone's weights for a map that is as small. */
const SMALL_PX = 480;
const SMALL_WEIGHT = 0.82;

export interface DrawnMap {
  readonly svg: string;
  /** Px of the map's box. */
  readonly train: { readonly x: number; readonly y: number; readonly pinned: boolean } | null;
}

/** `moment`: null where no train is drawn. */
export function drawMap(
  input: PictureInput,
  moment: Moment | null,
  view: MapView,
  theme: MapTheme,
  type: Typesetter,
): DrawnMap {
  const { journey, route, evidence, selection, words } = input;
  const small = Math.min(view.width, view.height) < SMALL_PX;
  const weight = view.width < SMALL_PX ? SMALL_WEIGHT : 1;
  const ground = drawGround(input.ground, theme, view);
  const lines = new RouteLines({
    journey,
    route,
    theme,
    view,
    weight,
    selected: selection.segment,
    behindKm: moment?.lowerKm ?? 0,
    band: moment === null || moment.pinned ? null : { fromKm: moment.lowerKm, toKm: moment.upperKm },
  }).svg();

  const features = routeFeatures(journey, route, words.locale);
  const subjects = overlaySubjects({ journey, route, evidence }, features, words);
  const measure = (text: string, sizePx: number, strong: boolean): number =>
    type.width(text, sans(sizePx, strong ? 600 : 400));
  const at = moment === null ? null : screenPoint(route.line, moment.runKm, view);
  const seen = at !== null && at[0] > 0 && at[1] > 0 && at[0] < view.width && at[1] < view.height ? at : null;
  const scale = scaleBox(view);
  const end = Math.max(route.placedKm, ...subjects.tags.map(({ toKm }) => toKm));
  const layout = layOut({
    view,
    path: screenPath(detailOf(route.line), view, end),
    line: route.line,
    subjects,
    measure,
    phone: small,
    panels: [scale],
    ...(seen === null ? {} : { marks: [boxAround(seen[0], seen[1], TRAIN_PX, TRAIN_PX)] }),
    isLand: ground.isLand,
  });

  const note = moment === null ? null : trainNote(evidence, moment);
  const noteGround = { occupied: layout.occupied, measure, isNamed: () => false };
  const spot = note === null || seen === null ? null : placeTrainNote(note, seen[0], seen[1], noteGround);
  if (spot !== null && seen !== null) {
    const box: Box = boxAround(seen[0] + spot.dx, seen[1] + spot.dy, spot.width, spot.height);
    layout.occupied.add(grown(box, 2));
    layout.occupied.addLine([seen, [seen[0] + spot.dx, seen[1] + spot.dy]]);
  }
  const marks = { layout, names: subjects.names, line: route.line, view, theme, words, type, selection };
  const labels = drawLabels(input.ground.labels, words.locale, theme, view, type, layout.occupied);
  const strip =
    layout.strip === null
      ? ''
      : drawStrip({
          strip: layout.strip,
          from: screenPoint(route.line, layout.strip.km, view),
          route,
          theme,
          words,
          type,
          selected: selection.event,
        });
  const train =
    at === null || moment === null
      ? ''
      : drawTrain(theme, at[0], at[1], headingAt(input, moment.runKm, view), moment.pinned);
  return {
    svg: [
      ground.svg,
      lines,
      drawDots(marks),
      labels,
      drawNames(marks),
      strip,
      drawMarks(marks),
      train,
      spot === null || seen === null ? '' : drawTrainNote(type, theme, seen[0], seen[1], spot),
      drawScale(view, latitudeOfMercatorY((view.north + view.south) / 2), theme, words, type),
    ].join(''),
    train: at === null || moment === null ? null : { x: at[0], y: at[1], pinned: moment.pinned },
  };
}

/** Degrees clockwise from north, smoothed over a few px of the line. */
function headingAt({ route: { line } }: PictureInput, km: number, view: MapView): number {
  const length = line.mercator[line.mercator.length - 1] ?? 0;
  const perPx = length > 0 ? line.lengthKm / (length * view.scale) : 0;
  const behind = screenPoint(line, Math.max(0, km - TURN_PX * perPx), view);
  const ahead = screenPoint(line, Math.min(line.lengthKm, km + TURN_PX * perPx), view);
  return (Math.atan2(ahead[0] - behind[0], behind[1] - ahead[1]) * 180) / Math.PI;
}
