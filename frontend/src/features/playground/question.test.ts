import { expect, test } from 'vitest';
import { question } from './question';

test('typed class names become a classification of exactly these names', () => {
  expect(question('classify', [' red circle', 'blue square ', ''])).toEqual({
    definition: { kind: 'image-classification', labels: ['red circle', 'blue square'] },
  });
});

test('there is nothing to ask before a name is typed', () => {
  expect(question('classify', ['  '])).toBeNull();
  expect(question('match', [])).toBeNull();
});

test('a caption needs no words', () => {
  expect(question('caption', [])).toEqual({ definition: { kind: 'captioning' } });
});
