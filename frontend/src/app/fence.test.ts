import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const features = readdirSync('src/features');

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? filesBelow(join(folder, entry.name)) : [join(folder, entry.name)]));
}

const sources = (folder: string) => filesBelow(folder).filter((file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$/.test(file));
const imports = (file: string) => [...readFileSync(file, 'utf8').matchAll(/(?:from|import\() ?'([^']+)'/g)].map(([, path]) => path!);

test.each(features)('%s imports neither another feature nor the application', (feature) => {
  const strangers = sources(join('src/features', feature)).filter((file) => imports(file).some((path) => path.startsWith('../') && !path.startsWith('../../shared/')));
  expect(strangers).toEqual([]);
});

test('what is shared imports no feature and not the application', () => {
  expect(sources('src/shared').filter((file) => imports(file).some((path) => /(features|app|testing)\//.test(path)))).toEqual([]);
});

test('only one module talks to the platform', () => {
  const talkers = sources('src').filter((file) => !file.includes('testing') && /\bfetch\(/.test(readFileSync(file, 'utf8')));
  expect(talkers.sort()).toEqual(['src/shared/api/http.ts', 'src/shared/api/uploads.ts']);
});

test('charts have one door, so that their library comes only when one is shown', () => {
  expect(sources('src').filter((file) => imports(file).some((path) => path.startsWith('echarts')))).toEqual(['src/shared/chart/EChart.tsx']);
});

test('no file has grown beyond 300 lines', () => {
  const long = sources('src').filter((file) => !file.includes('generated') && readFileSync(file, 'utf8').split('\n').length > 300);
  expect(long).toEqual([]);
});
