import type { Place } from './lasso';
import { type View, onStage } from './mapView';

export interface Dot extends Place {
  colour: string;
  isOn: boolean;
}

const RADIUS = 3;
const LARGEST = 6;

/** Everything on the stage, in one path a colour: what is chosen last, so that it lies above the rest. */
export function drawMap(context: CanvasRenderingContext2D, dots: readonly Dot[], view: View, width: number, height: number, lasso: readonly Place[], pointed: number, ink: string) {
  context.clearRect(0, 0, width, height);
  const radius = Math.min(LARGEST, RADIUS * Math.sqrt(view.zoom));
  const off: Place[] = [];
  const on = new Map<string, Place[]>();
  for (const dot of dots) {
    const at = onStage(dot, view, width, height);
    if (at.x < -radius || at.y < -radius || at.x > width + radius || at.y > height + radius) continue;
    if (!dot.isOn) off.push(at);
    else if (on.has(dot.colour)) on.get(dot.colour)!.push(at);
    else on.set(dot.colour, [at]);
  }
  context.globalAlpha = 0.18;
  fill(context, off, ink, radius);
  context.globalAlpha = 0.85;
  for (const [colour, places] of on) fill(context, places, colour, radius);
  context.globalAlpha = 1;
  if (lasso.length > 1) outline(context, lasso.map((corner) => onStage(corner, view, width, height)), ink);
  const dot = dots[pointed];
  if (dot) {
    const at = onStage(dot, view, width, height);
    context.beginPath();
    context.arc(at.x, at.y, radius + 3, 0, 2 * Math.PI);
    context.strokeStyle = ink;
    context.lineWidth = 2;
    context.stroke();
  }
}

function fill(context: CanvasRenderingContext2D, places: readonly Place[], colour: string, radius: number) {
  context.fillStyle = colour;
  context.beginPath();
  for (const { x, y } of places) {
    context.moveTo(x + radius, y);
    context.arc(x, y, radius, 0, 2 * Math.PI);
  }
  context.fill();
}

function outline(context: CanvasRenderingContext2D, corners: readonly Place[], ink: string) {
  context.beginPath();
  corners.forEach(({ x, y }, index) => (index === 0 ? context.moveTo(x, y) : context.lineTo(x, y)));
  context.closePath();
  context.strokeStyle = ink;
  context.fillStyle = ink;
  context.lineWidth = 1.5;
  context.setLineDash([5, 4]);
  context.stroke();
  context.setLineDash([]);
  context.globalAlpha = 0.06;
  context.fill();
  context.globalAlpha = 1;
}

/** The dot nearest to a pixel of the stage, if one is near; those that are chosen come first. */
export function dotAt(dots: readonly Dot[], at: Place, view: View, width: number, height: number): number {
  const reach = 10;
  let best = -1;
  let least = reach * reach;
  dots.forEach((dot, index) => {
    const place = onStage(dot, view, width, height);
    const distance = (place.x - at.x) ** 2 + (place.y - at.y) ** 2 + (dot.isOn ? 0 : reach);
    if (distance < least) [best, least] = [index, distance];
  });
  return best;
}
