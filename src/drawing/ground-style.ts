/** How the ground is drawn, for the map's layers and for pictures alike. Knows no colours and no layers. */

/** The region's file is drawn from this zoom on, over the world's. */
export const REGION_ZOOM = 3.5;
export const RAIL_ZOOM = 4.5;
/** In widths of the line. */
export const BORDER_DASH: readonly number[] = [7, 2.2, 1.4, 2.2];
/** The soft light along a shore, across; CSS px. */
export const SHORE_PX = 16;
