import type { Place } from './lasso';

/** What part of a map is seen: its enlargement, and where its middle lies off the middle of the stage, in pixels. */
export interface View {
  zoom: number;
  x: number;
  y: number;
}

export const WHOLE: View = { zoom: 1, x: 0, y: 0 };
const LARGEST = 40;
const MARGIN = 16;

const side = (width: number, height: number, zoom: number) => Math.max(1, Math.min(width, height) - 2 * MARGIN) * zoom;

/** Pixels on the stage of a place on the map. */
export function onStage({ x, y }: Place, view: View, width: number, height: number): Place {
  const edge = side(width, height, view.zoom);
  return { x: width / 2 + view.x + (x - 0.5) * edge, y: height / 2 + view.y + (0.5 - y) * edge };
}

/** The place on the map below pixels of the stage. */
export function onMap({ x, y }: Place, view: View, width: number, height: number): Place {
  const edge = side(width, height, view.zoom);
  return { x: 0.5 + (x - width / 2 - view.x) / edge, y: 0.5 - (y - height / 2 - view.y) / edge };
}

/** Enlarged about a pixel of the stage, which keeps showing the same place. */
export function zoomed(view: View, factor: number, at: Place, width: number, height: number): View {
  const zoom = Math.min(LARGEST, Math.max(1, view.zoom * factor));
  if (zoom === 1) return WHOLE;
  const change = zoom / view.zoom;
  const [x, y] = [at.x - width / 2, at.y - height / 2];
  return { zoom, x: x - (x - view.x) * change, y: y - (y - view.y) * change };
}
