import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const features = readdirSync('src/features');

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? filesBelow(join(folder, entry.name)) : [join(folder, entry.name)],
  );
}

test.each(features)('%s imports neither another feature nor the application', (feature) => {
  const strangers = filesBelow(join('src/features', feature)).filter((file) =>
    [...readFileSync(file, 'utf8').matchAll(/from '(\.\.\/[^']+)'/g)].some(([, path]) => !path!.startsWith('../../shared/')),
  );
  expect(strangers).toEqual([]);
});

test('what is shared imports no feature', () => {
  const strangers = filesBelow('src/shared').filter((file) => /from '[^']*(features|app)\//.test(readFileSync(file, 'utf8')));
  expect(strangers).toEqual([]);
});
