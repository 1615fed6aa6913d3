import { expect, test } from 'vitest';
import { asks, defined } from './task';

test('typed class names become a classification of exactly these names, each once', () => {
  expect(defined('image-classification', [' red circle', 'blue square ', '', 'red circle'])).toEqual({ kind: 'image-classification', labels: ['red circle', 'blue square'] });
});

test('there is nothing to ask before a name is typed', () => {
  expect(defined('image-classification', ['  '])).toBeNull();
  expect(defined('image-text-retrieval', [])).toBeNull();
  expect(defined('object-detection', [])).toBeNull();
});

test('a caption needs no words', () => expect(defined('captioning', [])).toEqual({ kind: 'captioning' }));

test('one class is said in the singular and many are cut', () => {
  expect(asks({ kind: 'image-classification', labels: ['cat'] })).toBe('1 class: cat');
  expect(asks({ kind: 'image-classification', labels: ['a', 'b', 'c', 'd', 'e'] })).toBe('5 classes: a, b, c, d …');
});
