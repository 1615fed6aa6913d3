import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { firstPage } from './budget';

test('the first page is what is imported at once, each file counted once, and nothing that comes later', () => {
  const file = (code: string, imports: string[] = [], css: string[] = []) => ({ code, imports, css });
  const files = new Map([
    ['index.js', file('a', ['shared.js'], ['index.css'])],
    ['home.js', file('b', ['shared.js'])],
    ['shared.js', file('c')],
    ['chart.js', file('d')],
    ['index.css', file('e')],
  ]);
  const { bytes, files: needed } = firstPage(files, ['index.js', 'home.js']);
  expect(needed).toEqual(['home.js', 'index.css', 'index.js', 'shared.js']);
  expect(bytes).toBe(4 * gzipSync('a').length);
});
