import { labelColour, labelHue } from '../format';
import { grouped } from '../grouped';
import { pixels } from './mask';
import type { Shape } from './shapes';

/** A part of the canvas, in its pixels. */
export interface Rect {
  left: number;
  top: number;
  width: number;
  height: number;
}

/** Where the image lies on the canvas. */
export type Frame = Rect;

export interface Look {
  boxes: boolean;
  masks: boolean;
  /** Index of the shape that is pointed at; -1 for none. */
  pointed: number;
  /** Whether names are written, where there are few enough to be read. */
  names: boolean;
  isHidden: (shape: Shape) => boolean;
}

const CROWD = 60;
const DASHES = [6, 4];
const masks = new WeakMap<Shape, ImageBitmap | OffscreenCanvas>();

/** A mask as a picture of its own size, made once. */
function picture(shape: Shape): OffscreenCanvas | ImageBitmap | undefined {
  if (!shape.mask || typeof OffscreenCanvas === 'undefined') return undefined;
  const known = masks.get(shape);
  if (known) return known;
  const [height = 1, width = 1] = shape.mask.size;
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d');
  if (!context) return undefined;
  const image = context.createImageData(width, height);
  context.fillStyle = labelColour(shape.label);
  context.fillRect(0, 0, 1, 1);
  const [red = 0, green = 0, blue = 0] = context.getImageData(0, 0, 1, 1).data;
  pixels(shape.mask).forEach((inside, at) => inside && image.data.set([red, green, blue, shape.known ? 80 : 150], at * 4));
  context.putImageData(image, 0, 0);
  masks.set(shape, canvas);
  return canvas;
}

/**
 * Draws masks and boxes. Boxes of one colour are one path and one stroke, so that ten thousand of them
 * cost as many strokes as there are labels. Names are written while there are few enough to be read.
 *
 * @returns where names stand
 */
export function draw(context: CanvasRenderingContext2D, shapes: Shape[], frame: Frame, look: Look): Rect[] {
  const names: Rect[] = [];
  const x = (share: number) => frame.left + share * frame.width;
  const y = (share: number) => frame.top + share * frame.height;
  const shown = shapes.filter((shape) => !look.isHidden(shape));
  context.imageSmoothingEnabled = false;
  if (look.masks) {
    for (const shape of shown) {
      const mask = picture(shape);
      if (mask) context.drawImage(mask, frame.left, frame.top, frame.width, frame.height);
    }
  }
  if (look.boxes) {
    for (const some of grouped(shown, (shape) => `${labelHue(shape.label)} ${shape.known ?? false}`).values()) {
      if (some[0]!.known) context.setLineDash(DASHES);
      context.beginPath();
      for (const { left, top, right, bottom } of some) context.rect(x(left), y(top), (right - left) * frame.width, (bottom - top) * frame.height);
      context.strokeStyle = labelColour(some[0]!.label);
      context.lineWidth = some.length > CROWD ? 1 : 2;
      context.stroke();
      if (some[0]!.known) context.setLineDash([]);
    }
    if (look.names && shown.length <= CROWD) shown.forEach((shape) => names.push(name(context, shape, x(shape.left), y(shape.top))));
  }
  const pointed = shapes[look.pointed];
  if (pointed && !look.isHidden(pointed)) {
    context.fillStyle = labelColour(pointed.label, 0.25);
    context.strokeStyle = labelColour(pointed.label);
    context.lineWidth = 3;
    context.beginPath();
    context.rect(x(pointed.left), y(pointed.top), (pointed.right - pointed.left) * frame.width, (pointed.bottom - pointed.top) * frame.height);
    context.fill();
    context.stroke();
    names.push(name(context, pointed, x(pointed.left), y(pointed.top)));
  }
  return names;
}

function name(context: CanvasRenderingContext2D, shape: Shape, left: number, top: number): Rect {
  const words = shape.score === undefined ? shape.label : `${shape.label} ${shape.score.toFixed(2)}`;
  const rect = tagRect(context, words, left, top >= TAG ? top - TAG : top);
  tag(context, words, shape.label, rect);
  return rect;
}

const TAG = 20;

/** What words take when written from a point on. */
export function tagRect(context: CanvasRenderingContext2D, words: string, left: number, top: number): Rect {
  context.font = '550 13px "Inter Variable", system-ui, sans-serif';
  return { left: left - 1, top, width: context.measureText(words).width + 10, height: TAG };
}

/** Words on the colour of a label, where {@link tagRect} says. */
export function tag(context: CanvasRenderingContext2D, words: string, label: string, { left, top, width, height }: Rect) {
  context.fillStyle = labelColour(label);
  context.fillRect(left, top, width, height);
  context.fillStyle = '#10151a';
  context.fillText(words, left + 5, top + 14);
}
