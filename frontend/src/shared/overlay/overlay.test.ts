import { expect, test, vi } from 'vitest';
import { type Arrow, drawArrows, merged, shownArrows } from './arrows';
import { draw } from './draw';
import { pixels, runs } from './mask';
import { type Shape, fromAnnotation, fromPrediction, fromReference, shapeAt } from './shapes';

test('a compressed mask is read as the reference writes it', () => {
  // Written by pycocotools for the mask [[0, 1, 1], [0, 1, 0]]: runs 2, 3, 1 down the columns.
  expect(runs('231')).toEqual([2, 3, 1]);
  expect([...pixels({ size: [2, 3], counts: '231' })]).toEqual([0, 1, 1, 0, 1, 0]);
});

test('long runs take several characters and later ones are differences', () => {
  // 40 = 8 + 32: 'X' carries 8 and "more", '1' carries 1 x 32. The fourth run, 5, is written as 5 - 5 = 0.
  expect(runs('X15X10')).toEqual([40, 5, 40, 5]);
});

test('boxes in pixels become shares of the image', () => {
  expect(fromAnnotation({ box: { left: 10, top: 5, right: 30, bottom: 10 }, labels: { class: 'cat' } }, 100, 50)).toMatchObject({ label: 'cat', left: 0.1, top: 0.1, right: 0.3, bottom: 0.2 });
  expect(fromPrediction({ kind: 'object-detection', objects: [{ label: 'cat', score: 0.5, box: { x: 10, y: 5, width: 20, height: 5 } }] }, 100, 50)[0]).toMatchObject({ left: 0.1, top: 0.1, right: 0.3, bottom: 0.2, score: 0.5 });
});

test('pointing finds the smaller of two shapes that lie in each other', () => {
  const shapes: Shape[] = [{ label: 'a', left: 0.4, top: 0.4, right: 0.6, bottom: 0.6 }, { label: 'b', left: 0, top: 0, right: 1, bottom: 1 }];
  expect(shapeAt(shapes, 0.5, 0.5)).toBe(0);
  expect(shapeAt(shapes, 0.1, 0.5)).toBe(1);
  expect(shapeAt(shapes, 1.1, 0.5)).toBe(-1);
});

test('ten thousand boxes are drawn with one stroke a label and without names', () => {
  const context = { beginPath: vi.fn(), rect: vi.fn(), stroke: vi.fn(), fill: vi.fn(), fillText: vi.fn(), fillRect: vi.fn(), measureText: () => ({ width: 10 }) };
  const shapes = Array.from({ length: 10_000 }, (_, index) => ({ label: `label ${index % 7}`, left: 0, top: 0, right: 0.1, bottom: 0.1 }));
  draw(context as unknown as CanvasRenderingContext2D, shapes, { left: 0, top: 0, width: 100, height: 100 }, { boxes: true, masks: true, pointed: -1, names: true, isHidden: () => false });
  expect(context.rect).toHaveBeenCalledTimes(10_000);
  expect(context.stroke).toHaveBeenCalledTimes(7);
  expect(context.fillText).not.toHaveBeenCalled();
});

test('what is known is drawn with dashes beside what was found', () => {
  const context = { beginPath: vi.fn(), rect: vi.fn(), stroke: vi.fn(), setLineDash: vi.fn(), fillText: vi.fn(), fillRect: vi.fn(), measureText: () => ({ width: 10 }) };
  const known = fromReference({ kind: 'regions', regions: [{ label: 'cat', box: { x: 10, y: 5, width: 20, height: 5 } }] }, 100, 50);
  const found = fromPrediction({ kind: 'object-detection', objects: [{ label: 'cat', score: 0.5, box: { x: 10, y: 5, width: 20, height: 5 } }] }, 100, 50);
  expect(known[0]).toMatchObject({ known: true, left: 0.1, top: 0.1, right: 0.3, bottom: 0.2 });
  draw(context as unknown as CanvasRenderingContext2D, [...known, ...found], { left: 0, top: 0, width: 100, height: 100 }, { boxes: true, masks: true, pointed: -1, names: false, isHidden: () => false });
  expect(context.setLineDash.mock.calls).toEqual([[[6, 4]], [[]]]);
  expect(context.stroke).toHaveBeenCalledTimes(2);
});

test('a relation is an arrow from the middle of its subject to the middle of its object, with its name', () => {
  const context = { beginPath: vi.fn(), moveTo: vi.fn(), lineTo: vi.fn(), stroke: vi.fn(), fillText: vi.fn(), fillRect: vi.fn(), measureText: () => ({ width: 10 }) };
  const shapes: Shape[] = [{ label: 'cube', left: 0, top: 0, right: 0.2, bottom: 0.2 }, { label: 'ball', left: 0.6, top: 0, right: 0.8, bottom: 0.2 }];
  drawArrows(context as unknown as CanvasRenderingContext2D, shapes, [{ from: 0, to: 1, label: 'left of' }, { from: 0, to: 7, label: 'of nothing' }], { left: 5, top: 0, width: 100, height: 100 });
  expect(context.moveTo.mock.calls[0]).toEqual([15, 10]);
  expect(context.lineTo.mock.calls[0]).toEqual([75, 10]);
  expect(context.fillText.mock.calls.map(([words]) => words)).toEqual(['left of']);
});

test('what is said twice of the same two things is one arrow, the other way round another', () => {
  const arrows: Arrow[] = [{ from: 0, to: 1, label: 'above' }, { from: 1, to: 0, label: 'below' }, { from: 0, to: 1, label: 'overlaps' }, { from: 0, to: 1, label: 'above' }];
  expect(merged(arrows)).toEqual([{ from: 0, to: 1, label: 'above, overlaps' }, { from: 1, to: 0, label: 'below' }]);
});

test('of many relations four are drawn, and all of the thing that is pointed at', () => {
  const arrows: Arrow[] = Array.from({ length: 12 }, (_, n) => ({ from: n % 2, to: (n + 1) % 4, label: 'near' }));
  expect(shownArrows(arrows, -1)).toEqual(arrows.slice(0, 4));
  expect(shownArrows(arrows, 1)).toHaveLength(6);
  expect(shownArrows(arrows, 1).every(({ from }) => from === 1)).toBe(true);
});

test('the name of an arrow gives way to a name that stands there', () => {
  const context = { beginPath: vi.fn(), moveTo: vi.fn(), lineTo: vi.fn(), stroke: vi.fn(), fillText: vi.fn(), fillRect: vi.fn(), measureText: () => ({ width: 20 }) };
  const shapes: Shape[] = [{ label: 'cube', left: 0, top: 0, right: 0, bottom: 0 }, { label: 'ball', left: 1, top: 0, right: 1, bottom: 0 }];
  const frame = { left: 0, top: 0, width: 300, height: 300 };
  // A third of the way is 100, where the name of a box ends at 110; half of it is free.
  drawArrows(context as unknown as CanvasRenderingContext2D, shapes, [{ from: 0, to: 1, label: 'left of' }], frame, [{ left: 80, top: 5, width: 30, height: 20 }]);
  expect(context.fillRect.mock.calls).toEqual([[149, 0, 30, 20]]);
});
