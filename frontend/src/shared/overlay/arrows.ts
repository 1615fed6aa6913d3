import { labelColour } from '../format';
import { type Frame, tag } from './draw';
import type { Shape } from './shapes';

/** How one thing lies to another: 'left of', from the subject to the object, both by their index. */
export interface Arrow {
  from: number;
  to: number;
  label: string;
}

/** More at once would hide the image: then those of the thing that is pointed at are drawn. */
const FEW = 8;
const HEAD = 9;

/** Which arrows are drawn: all while they are few, else those that start at what is pointed at. */
export const shownArrows = (arrows: Arrow[], pointed: number) =>
  pointed >= 0 ? arrows.filter(({ from }) => from === pointed) : arrows.length <= FEW ? arrows : [];

/** Draws arrows from middle to middle of boxes, named where they are a third of their way. */
export function drawArrows(context: CanvasRenderingContext2D, shapes: Shape[], arrows: Arrow[], frame: Frame) {
  const middle = ({ left, top, right, bottom }: Shape) => [frame.left + ((left + right) / 2) * frame.width, frame.top + ((top + bottom) / 2) * frame.height] as const;
  for (const { from, to, label } of arrows) {
    const [subject, object] = [shapes[from], shapes[to]];
    if (!subject || !object) continue;
    const [x, y] = middle(subject);
    const [endX, endY] = middle(object);
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
    context.strokeStyle = labelColour(subject.label);
    context.lineWidth = 2;
    context.stroke();
    tag(context, label, subject.label, x + (endX - x) / 3, y + (endY - y) / 3);
  }
}
