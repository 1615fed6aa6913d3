import { expect, test } from 'vitest';
import { asText, typedSettings } from './overrides';

test('settings are read as they were written, and nothing typed replaces nothing', () => {
  const settings = { seed: 3, learningRate: { peak: 0.0005 } };
  expect(typedSettings(asText(settings))).toEqual({ settings });
  expect(typedSettings('  ')).toEqual({ settings: {} });
  expect(asText({})).toBe('');
});

test('what is no JSON, or no object, says so', () => {
  expect(typedSettings('{"seed": ').problem).toContain('no JSON yet');
  expect(typedSettings('[1]').problem).toContain('braces');
  expect(typedSettings('null').problem).toContain('braces');
});
