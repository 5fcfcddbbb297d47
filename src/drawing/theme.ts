/**
 * The map's colours, light and dark: what the layer specs, the overlay and pictures are built from.
 * Knows nothing of layers, journeys or MapLibre.
 */
import type { Grade } from '../journey/model';

export type ThemeName = 'light' | 'dark';

/** CSS colours, `#rrggbb` or `rgba()`. */
export interface MapTheme {
  readonly name: ThemeName;
  readonly land: string;
  readonly sea: string;
  /** Soft light along the shore, on the water. */
  readonly shore: string;
  readonly coast: string;
  readonly river: string;
  readonly border: string;
  /** The wide tint under the boundary dashes. */
  readonly borderTint: string;
  readonly rail: string;
  readonly panel: string;
  /** Hairlines on a panel. */
  readonly rule: string;
  readonly ink: string;
  readonly ink2: string;
  readonly ink3: string;
  readonly country: string;
  readonly waterText: string;
  readonly grade: Readonly<Record<Grade, string>>;
  /** The band of possible positions: ground, its edge and the glow around it. */
  readonly band: string;
  readonly bandEdge: string;
  readonly bandEdgeAlpha: number;
  readonly train: string;
  readonly trainHalo: string;
  readonly focus: string;
}

const light: MapTheme = {
  name: 'light',
  land: '#F5F0E4',
  sea: '#DFE8EA',
  shore: 'rgba(255,255,255,0.55)',
  coast: '#9FB0B4',
  river: '#B9CDD3',
  border: '#8D8474',
  borderTint: 'rgba(141,110,70,0.13)',
  rail: '#BDAF95',
  panel: '#FCFAF5',
  rule: '#DED7C8',
  ink: '#1B1A17',
  ink2: '#48443C',
  ink3: '#676155',
  country: '#676155',
  waterText: '#3A5A66',
  grade: { reported: '#A3123B', inferred: '#A35900', projected: '#5C6470', disputed: '#7A2E8F' },
  band: '#F8D58A',
  bandEdge: '#A87200',
  bandEdgeAlpha: 0.75,
  train: '#1B1A17',
  trainHalo: '#FFFFFF',
  focus: '#0B5CAD',
};

const dark: MapTheme = {
  name: 'dark',
  land: '#24272B',
  sea: '#15191E',
  shore: 'rgba(120,150,170,0.07)',
  coast: '#4B5863',
  river: '#33424D',
  border: '#8A8376',
  borderTint: 'rgba(200,180,140,0.07)',
  rail: '#3D4046',
  panel: '#16181C',
  rule: '#31353B',
  ink: '#F3EEE4',
  ink2: '#CBC4B7',
  ink3: '#A19A8D',
  country: '#A19A8D',
  waterText: '#7F97A5',
  grade: { reported: '#FF7A8C', inferred: '#F0A63A', projected: '#9FA8B5', disputed: '#CF97E0' },
  band: '#574315',
  bandEdge: '#F3C35B',
  bandEdgeAlpha: 0.55,
  train: '#FFFFFF',
  trainHalo: '#101215',
  focus: '#7DB7FF',
};

export const MAP_THEMES: Readonly<Record<ThemeName, MapTheme>> = { light, dark };
