import { expect, test } from 'vitest';
import { csrfToken } from './api/http';
import { ago, count, duration, labelColour, score } from './format';

test('numbers are grouped with thin spaces', () => expect(count(1234567)).toBe('1\u2009234\u2009567'));

test('a score shows half of its interval', () => expect(score(0.712, 0.698, 0.726)).toBe('0.712 ± 0.014'));

test('a score without an interval stands alone', () => expect(score(0.5, Number.NaN, Number.NaN)).toBe('0.500'));

test('time is told in the largest fitting unit', () => {
  expect(duration(59)).toBe('59 s');
  expect(duration(125)).toBe('2 min 5 s');
  expect(ago('2026-01-01T00:00:00Z', Date.parse('2026-01-01T02:30:00Z'))).toBe('2 h ago');
});

test('a label keeps its colour and differs from another', () => {
  expect(labelColour('red circle')).toBe(labelColour('red circle'));
  expect(labelColour('red circle')).not.toBe(labelColour('blue square'));
});

test('the CSRF token is read from its cookie', () => expect(csrfToken('a=b; XSRF-TOKEN=x%2By; c=d')).toBe('x+y'));
