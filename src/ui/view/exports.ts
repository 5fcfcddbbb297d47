/** The menu of exports: what can be written of the whole journey, of the open segment, of the moment on show, and drawn. Pure. */
import type { FormatInfo } from '../../reading/model';
import { words } from '../../words/index';

export type ExportScope = 'journey' | 'segment' | 'moment' | 'picture';

/** What a menu says of an item, whoever writes it. */
export type ExportLabel = Pick<FormatInfo, 'id' | 'label' | 'holds'>;

/** Drawn by the page itself: a picture needs its fonts. */
export function graphPictures(): readonly (ExportLabel & { readonly id: 'svg' | 'png' })[] {
  const said = words.graphPicture;
  return [
    { id: 'svg', label: said.svg, holds: said.svgHolds },
    { id: 'png', label: said.png, holds: said.pngHolds },
  ];
}

export interface ExportItem {
  readonly format: ExportLabel;
  readonly scope: ExportScope;
}

export interface ExportGroup {
  readonly scope: ExportScope;
  /** Over its items. */
  readonly title: string;
  /** In the name of each item, for who hears them one by one. */
  readonly short: string;
  readonly items: readonly ExportItem[];
}

/** `segment`: the open one's name; `instant`: where the clock stands, in words. Null where there is none. */
export function exportGroups(
  formats: readonly FormatInfo[],
  segment: string | null,
  instant: string | null,
): readonly ExportGroup[] {
  const said = words.page.tools.exportGroups;
  const group = (scope: ExportScope, title: string, fits: (format: FormatInfo) => boolean): ExportGroup => ({
    scope,
    title,
    short: said[scope].short,
    items: formats.filter(fits).map((format) => ({ format, scope })),
  });
  const drawn = (pictures: readonly ExportLabel[]): ExportGroup => ({
    scope: 'picture',
    title: said.picture.title(),
    short: said.picture.short,
    items: pictures.map((format) => ({ format, scope: 'picture' })),
  });
  return [
    group('journey', said.journey.title(), (format) => format.ofMoment !== true),
    ...(segment === null
      ? []
      : [group('segment', said.segment.title(segment), (format) => format.cutsSegments === true)]),
    ...(instant === null
      ? []
      : [
          group('moment', said.moment.title(instant), (format) => format.ofMoment === true),
          // Without hours there is no graph to draw.
          drawn(graphPictures()),
        ]),
  ].filter(({ items }) => items.length > 0);
}
