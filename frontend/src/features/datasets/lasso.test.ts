import { expect, test } from 'vitest';
import { isWithin, lassoOf, lassoWord, thinned } from './lasso';
import { WHOLE, onMap, onStage, zoomed } from './mapView';

const NOTCHED = [{ x: 0, y: 0 }, { x: 1, y: 0 }, { x: 1, y: 1 }, { x: 0.5, y: 0.5 }, { x: 0, y: 1 }];

test('a place is within a line drawn around it, not in its notch or beside it', () => {
  expect(isWithin(NOTCHED, { x: 0.5, y: 0.25 })).toBe(true);
  expect(isWithin(NOTCHED, { x: 0.5, y: 0.75 })).toBe(false);
  expect(isWithin(NOTCHED, { x: 1.5, y: 0.5 })).toBe(false);
  expect(isWithin([], { x: 0.5, y: 0.5 })).toBe(false);
});

test('a lasso survives the address, and what is none is none', () => {
  expect(lassoOf(lassoWord(NOTCHED))).toEqual(NOTCHED);
  expect(lassoOf(undefined)).toEqual([]);
  expect(lassoOf('0_0~1_1')).toEqual([]);
  expect(lassoOf('0_0~1_x~1_1')).toEqual([]);
  const long = Array.from({ length: 500 }, (_, index) => ({ x: index / 500, y: 0 }));
  expect(thinned(long)).toHaveLength(40);
  expect(thinned(long)[20]!.x).toBeCloseTo(0.5);
});

test('enlarging keeps what is below the pointer where it is', () => {
  const pointer = { x: 300, y: 100 };
  const below = onMap(pointer, WHOLE, 800, 500);
  const closer = zoomed(zoomed(WHOLE, 2, pointer, 800, 500), 1.5, pointer, 800, 500);
  const again = onStage(below, closer, 800, 500);
  expect(closer.zoom).toBe(3);
  expect(again.x).toBeCloseTo(300);
  expect(again.y).toBeCloseTo(100);
  expect(zoomed(closer, 0.01, pointer, 800, 500)).toEqual(WHOLE);
});
