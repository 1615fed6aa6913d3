import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

test('the page needs nothing inline, so that the policy may forbid it', () => {
  const page = new DOMParser().parseFromString(readFileSync('index.html', 'utf8'), 'text/html');
  expect([...page.querySelectorAll('script')].filter((script) => !script.src)).toEqual([]);
  expect(page.querySelectorAll('style, [style]')).toHaveLength(0);
  expect([...page.querySelectorAll('*')].flatMap((element) => element.getAttributeNames()).filter((name) => name.startsWith('on'))).toEqual([]);
});
