import { expect, test } from 'vitest';
import { NEW_CONDITION, conditionOf, conditionWords, isWhole } from './conditions';

test('numbers are bounded on the sides that are given, zero among them', () => {
  const draft = { ...NEW_CONDITION, atLeast: 0, atMost: '' };
  expect(isWhole(draft)).toBe(true);
  expect(conditionOf(draft)).toEqual({ attribute: 'objects', atLeast: 0 });
  expect(isWhole(NEW_CONDITION)).toBe(false);
});

test('labels are of a space, by their names or by how they begin', () => {
  const draft = { ...NEW_CONDITION, attribute: 'label' as const, space: ' colour ', anyOf: ['red', 'blue'] };
  expect(conditionOf(draft)).toEqual({ attribute: 'label.colour', anyOf: ['red', 'blue'] });
  expect(isWhole({ ...draft, space: ' ' })).toBe(false);
  expect(conditionOf({ ...draft, attribute: 'id', anyOf: [], startsWith: ' night/ ' })).toEqual({ attribute: 'id', startsWith: 'night/' });
});

test('conditions are told in words, an attribute that is not known here by its name', () => {
  expect(conditionWords({ attribute: 'objects', atLeast: 3, atMost: 9 })).toBe('objects in the image at least 3 and at most 9');
  expect(conditionWords({ attribute: 'object.class', anyOf: ['cat', 'dog'] })).toBe('label of any object (class) is cat or dog');
  expect(conditionWords({ attribute: 'id', startsWith: 'night/' })).toBe('id of the sample begins with night/');
  expect(conditionWords({ attribute: 'weather', anyOf: ['rain'] })).toBe('weather is rain');
});
