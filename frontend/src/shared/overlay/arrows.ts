import { labelColour } from '../format';
import { grouped } from '../grouped';
import { type Frame, type Rect, tag, tagRect } from './draw';
import type { Shape } from './shapes';

/** How one thing lies to another: 'left of', from the subject to the object, both by their index. */
export interface Arrow {
  from: number;
  to: number;
  label: string;
}

/** More at once would hide the image: of the rest those of the thing that is pointed at are drawn. */
export const FEW = 4;
const HEAD = 9;
/** Where on its arrow a name may stand, as shares of the way; the first that covers no other is taken. */
const PLACES = [1 / 3, 1 / 2, 2 / 3, 1 / 5, 4 / 5];

/** One arrow for all that is said of the same two things in the same order. */
export const merged = (arrows: Arrow[]): Arrow[] =>
  [...grouped(arrows, ({ from, to }) => `${from} ${to}`).values()].map((same) => ({ ...same[0]!, label: [...new Set(same.map(({ label }) => label))].join(', ') }));

/** Which arrows are drawn: the first few, or all that start at what is pointed at. */
export const shownArrows = (arrows: Arrow[], pointed: number) => (pointed >= 0 ? arrows.filter(({ from }) => from === pointed) : arrows.slice(0, FEW));

const covers = (one: Rect, other: Rect) => one.left < other.left + other.width && other.left < one.left + one.width && one.top < other.top + other.height && other.top < one.top + one.height;

/**
 * Draws arrows from middle to middle of boxes, then their names over all of them.
 *
 * @param taken where names stand already
 */
export function drawArrows(context: CanvasRenderingContext2D, shapes: Shape[], arrows: Arrow[], frame: Frame, taken: Rect[] = []) {
  const middle = ({ left, top, right, bottom }: Shape) => [frame.left + ((left + right) / 2) * frame.width, frame.top + ((top + bottom) / 2) * frame.height] as const;
  const drawn = arrows.flatMap(({ from, to, label }) => {
    const [subject, object] = [shapes[from], shapes[to]];
    return subject && object ? [{ label, of: subject.label, start: middle(subject), end: middle(object) }] : [];
  });
  for (const { of, start: [x, y], end: [endX, endY] } of drawn) {
    const angle = Math.atan2(endY - y, endX - x);
    const wing = (turn: number) => context.lineTo(endX - HEAD * Math.cos(angle + turn), endY - HEAD * Math.sin(angle + turn));
    context.beginPath();
    context.moveTo(x, y);
    context.lineTo(endX, endY);
    wing(Math.PI / 6);
    context.moveTo(endX, endY);
    wing(-Math.PI / 6);
    // Dark below and bright above is seen on every picture.
    context.strokeStyle = '#10151a';
    context.lineWidth = 4;
    context.stroke();
    context.strokeStyle = labelColour(of);
    context.lineWidth = 2;
    context.stroke();
  }
  const written = [...taken];
  for (const { label, of, start: [x, y], end: [endX, endY] } of drawn) {
    const places = PLACES.map((share) => tagRect(context, label, x + (endX - x) * share, y + (endY - y) * share));
    const place = places.find((rect) => !written.some((other) => covers(rect, other))) ?? places[0]!;
    tag(context, label, of, place);
    written.push(place);
  }
}
