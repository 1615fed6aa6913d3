import { fireEvent, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test } from 'vitest';
import { accessibilityFaults, open } from '../../testing/open';
import { Reply, page, platform } from '../../testing/platform';
import { dataset, sample, version } from './testdata';

const SLOT = { team: 'vision', model: 'generalist', version: 'mv', number: 3, digest: 'd', state: 'SERVING', since: '2026-01-01T00:00:00Z', kinds: [] };
const MAP = { id: 'm', team: 'vision', datasetVersion: 'dv', modelVersion: 'mv', model: 'generalist', modelNumber: 3, state: 'FINISHED', done: 3, total: 3, samples: 9000, createdAt: '2026-01-01T00:00:00Z', createdBy: 'ada' };
const point = (id: string, split: string, x: number, y: number, label: string) => ({ sample: id, split, x, y, labels: { class: label } });
const POINTS = { method: 'UMAP', neighbours: 15, minimumDistance: 0.1, seed: 1, points: [point('train/0', 'train', 0.1, 0.1, 'red circle'), point('train/1', 'train', 0.2, 0.1, 'red circle'), point('test/0', 'test', 0.9, 0.9, 'blue star')] };
const ANSWERS = {
  'GET /api/v1/datasets/d': dataset,
  'GET /api/v1/datasets/d/versions': page(version),
  'GET /api/v1/datasets/d/versions/1': version,
  'GET /api/v1/dataset-versions/dv': version,
  'GET /api/v1/dataset-versions/dv/samples': page(sample),
  'GET /api/v1/serving/slots': page(SLOT),
  'GET /api/v1/embedding-maps': page(MAP),
  'GET /api/v1/embedding-maps/m/points': POINTS,
};
const AT = '/data/d/versions/1?tab=map';

beforeEach(() => localStorage.setItem('polysight.beenHere', 'yes'));

test('where there is no map a button makes one, and it says how far it is', async () => {
  let maps: unknown[] = [];
  const came = platform({
    ...ANSWERS,
    'GET /api/v1/embedding-maps': () => page(...maps),
    'POST /api/v1/embedding-maps': () => {
      maps = [{ ...MAP, state: 'EMBEDDING', done: 1200, total: 5000 }];
      return new Reply(202, maps[0]);
    },
  });
  const { container } = await open(AT, 'weld-seams version 1');
  await screen.findByRole('heading', { name: 'No map yet' });
  expect(await accessibilityFaults(container)).toEqual([]);
  await userEvent.click(screen.getByRole('button', { name: 'Make the map' }));
  await screen.findByText(/^1 200 of 5 000 images looked at$/);
  expect(screen.getByRole('progressbar', { name: 'Images looked at' })).toBeTruthy();
  expect(await came.find(({ method }) => method === 'POST')!.json()).toEqual({ datasetVersion: 'dv', modelVersion: 'mv' });
});

test('a class chosen in the legend shows its images, and the choice stands in the address', async () => {
  const came = platform(ANSWERS);
  const { container, router } = await open(AT, 'weld-seams version 1');
  await screen.findByRole('img', { name: 'Map of 3 images as generalist version 3 sees them, coloured by class' });
  expect(screen.getByText(/an even sample of 9 000/)).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: /^red circle/ }));
  await screen.findByText('2 images chosen');
  await waitFor(() => expect(came.some(({ url }) => url.includes('/samples?') && new URL(url).searchParams.getAll('sample').join('|') === 'train/0|train/1')).toBe(true));
  expect(router.state.location.search).toEqual({ tab: 'map', pick: 'red circle' });
  expect(screen.getByRole('button', { name: /^red circle/ }).getAttribute('aria-pressed')).toBe('true');
  expect(await accessibilityFaults(container)).toEqual([]);
  await userEvent.click(await screen.findByRole('button', { name: 'Open: a red circle' }));
  await screen.findByText('20 × 5 px');
  await userEvent.click(screen.getByRole('button', { name: 'Close the sample' }));
  await userEvent.click(screen.getByRole('button', { name: 'Choose none' }));
  await waitFor(() => expect(router.state.location.search).toEqual({ tab: 'map' }));
});

test('a lasso of the address chooses what lies within it', async () => {
  platform(ANSWERS);
  await open(`${AT}&lasso=0.8_0.8~1_0.8~1_1~0.8_1&colour=split`, 'weld-seams version 1');
  await screen.findByText('1 image chosen');
  expect(screen.getByRole('button', { name: /^train/ })).toBeTruthy();
});

test('a map that failed says why and can be tried again', async () => {
  platform({ ...ANSWERS, 'GET /api/v1/embedding-maps': page({ ...MAP, state: 'FAILED', failure: 'inference-service could not embed: the weights are gone' }) });
  await open(AT, 'weld-seams version 1');
  await screen.findByText('inference-service could not embed: the weights are gone');
  expect(screen.getByRole('button', { name: 'Try again' })).toBeTruthy();
});

test('who only views is told who can make a map', async () => {
  platform({ ...ANSWERS, 'GET /session': { signedIn: true, name: 'vera', fullName: 'Vera', teams: [{ team: 'vision', role: 'viewer' }] }, 'GET /api/v1/embedding-maps': page() });
  await open(AT, 'weld-seams version 1');
  await screen.findByText('An editor of the team can make it.');
  expect(screen.queryByRole('button', { name: 'Make the map' })).toBeNull();
});

test('a line drawn around points chooses them', async () => {
  platform(ANSWERS);
  const { router } = await open(AT, 'weld-seams version 1');
  const map = await screen.findByRole('img', { name: /^Map of/ });
  map.setPointerCapture = () => {};
  const send = (type: string, offsetX: number, offsetY: number) =>
    fireEvent(map, Object.defineProperties(new MouseEvent(type, { bubbles: true }), { offsetX: { value: offsetX }, offsetY: { value: offsetY }, pointerId: { value: 1 } }));
  send('pointerdown', -900, -900);
  send('pointermove', 900, -900);
  send('pointermove', 900, 900);
  send('pointermove', -900, 900);
  send('pointerup', -900, 900);
  await screen.findByText('3 images chosen');
  expect((router.state.location.search as { lasso: string }).lasso).toMatch(/^-?[\d.]+_-?[\d.]+~/);
});
