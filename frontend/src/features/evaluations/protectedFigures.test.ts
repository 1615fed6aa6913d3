import { expect, test } from 'vitest';
import type { Finding } from '../../shared/api/types';
import { findingWords, fromAddress, inAddress, turned, usualMargin } from './protectedFigures';

const difference = { metric: 'accuracy', direction: 'HIGHER_IS_BETTER' as const, left: 0.7, right: 0.8, difference: -0.1, low: -0.2, high: -0.03, pValue: 0.04, adjustedPValue: 0.04, standardError: 0.05, detectable: 0.14, verdict: 'RIGHT_IS_BETTER' as const };
const finding = (state: Finding['state'], margin: number): Finding => ({ state, figure: { benchmark: 'b', metric: 'accuracy', margin }, explanation: '' });

test('what an address says of a figure comes back, colons and commas in its name too', () => {
  const figures = [{ benchmark: 'b1', metric: 'recall: top 5, cosine', margin: 0.02 }, { benchmark: 'b2', metric: 'CIDEr', margin: 0 }];
  expect(fromAddress(inAddress(figures))).toEqual(figures);
});

test('an address without a benchmark, a figure or a margin protects nothing', () => {
  expect(fromAddress('accuracy:0.1,b:accuracy,b:accuracy:-1,b:accuracy:much')).toEqual([]);
});

test('a share may lose 0.02 at first, a figure of another scale 2 % of what it is', () => {
  expect(usualMargin({ left: 0.7, right: 1 })).toBe(0.02);
  expect(usualMargin({ left: 8, right: 12.34 })).toBe(0.25);
});

test('worse is said only where even the best end is a loss beyond the margin', () => {
  expect(findingWords(finding('NOT_SHOWN', 0.02), difference).words).toBe('worse');
  expect(findingWords(finding('NOT_SHOWN', 0.05), difference).words).toBe('not shown');
  expect(findingWords(finding('NOT_SHOWN', 0.02), turned(difference, false)).words).toBe('not shown');
  // Of an error, 0.03 to 0.2 less is a gain.
  expect(findingWords(finding('NOT_SHOWN', 0.02), { ...difference, direction: 'LOWER_IS_BETTER' }).words).toBe('not shown');
  expect(findingWords(finding('SHOWN', 0.3), difference).words).toBe('no worse');
});

test('turned about, the ends of an interval change places and signs', () => {
  expect(turned(difference, false)).toMatchObject({ left: 0.8, right: 0.7, difference: 0.1, low: 0.03, high: 0.2 });
});
