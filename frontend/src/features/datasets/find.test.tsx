import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test } from 'vitest';
import { accessibilityFaults, open } from '../../testing/open';
import { Reply, page, platform } from '../../testing/platform';
import { NO_STATISTICS, dataset, sample, version } from './testdata';

const SLOT = { team: 'vision', model: 'generalist', version: 'mv', number: 3, digest: 'd', state: 'SERVING', since: '2026-01-01T00:00:00Z', kinds: [], efforts: ['BALANCED'] };
const INDEX = { id: 'i', team: 'vision', datasetVersion: 'dv', modelVersion: 'mv', model: 'generalist', modelNumber: 3, state: 'FINISHED', done: 3, total: 3, samples: 3, createdAt: '2026-01-01T00:00:00Z', createdBy: 'ada' };
const other = { ...sample, id: 'test/0', split: 'test', annotations: { captions: ['a blue star'] } };
const found = (...hits: [string, string, number][]) => ({ index: 'i', by: { version: 'mv', model: 'generalist', number: 3, digest: 'd' }, searched: 3, hits: hits.map(([id, split, cosine]) => ({ sample: id, split, cosine })) });
const ANSWERS = {
  'GET /api/v1/datasets/d': dataset,
  'GET /api/v1/datasets/d/versions': page(version),
  'GET /api/v1/datasets/d/versions/1': version,
  'GET /api/v1/dataset-versions/dv': version,
  'GET /api/v1/dataset-versions/dv/statistics': NO_STATISTICS,
  // In the order of the manifest, which is not that of the search.
  'GET /api/v1/dataset-versions/dv/samples': page(sample, other),
  'GET /api/v1/serving/slots': page(SLOT),
  'GET /api/v1/image-indexes': page(INDEX),
  'POST /api/v1/image-indexes/i/searches': found(['test/0', 'test', 0.8123], ['train/0', 'train', 0.2]),
};
const AT = '/data/d/versions/1?tab=find';

beforeEach(() => localStorage.setItem('polysight.beenHere', 'yes'));

test('where nothing is searchable a button makes it so, and it says how far it is', async () => {
  let indexes: unknown[] = [];
  const came = platform({
    ...ANSWERS,
    'GET /api/v1/image-indexes': () => page(...indexes),
    'POST /api/v1/image-indexes': () => {
      indexes = [{ ...INDEX, state: 'RUNNING', done: 1200, total: 5000 }];
      return new Reply(202, indexes[0]);
    },
  });
  const { container } = await open(AT, 'weld-seams version 1');
  await screen.findByRole('heading', { name: 'Not searchable yet' });
  expect(await accessibilityFaults(container)).toEqual([]);
  await userEvent.click(screen.getByRole('button', { name: 'Make them searchable' }));
  await screen.findByText(/^1 200 of 5 000 images looked at$/);
  expect(screen.getByRole('progressbar', { name: 'Images looked at' })).toBeTruthy();
  expect(await came.find(({ method }) => method === 'POST')!.json()).toEqual({ datasetVersion: 'dv', modelVersion: 'mv' });
});

test('words find images, the nearest first, each with its score, and stand in the address', async () => {
  const came = platform(ANSWERS);
  const { container, router } = await open(AT, 'weld-seams version 1');
  await userEvent.type(await screen.findByRole('textbox', { name: 'Images of' }), 'a blue star{Enter}');
  const hits = within(await screen.findByRole('list', { name: 'Images found' }));
  await hits.findByRole('button', { name: 'Open: a blue star' });
  expect(hits.getAllByRole('listitem').map((item) => item.textContent)).toEqual(['0.812', '0.200']);
  expect(hits.getAllByRole('button').map((button) => button.getAttribute('aria-label'))).toEqual(['Open: a blue star', 'Open: a red circle']);
  expect(router.state.location.search).toEqual({ tab: 'find', find: 'a blue star' });
  expect(await came.find(({ method }) => method === 'POST')!.json()).toEqual({ text: 'a blue star', limit: 200 });
  expect(await accessibilityFaults(container)).toEqual([]);
});

test('a sample that was found opens, and leads to the images like it', async () => {
  const came = platform(ANSWERS);
  const { router } = await open(`${AT}&find=a%20blue%20star&within=test`, 'weld-seams version 1');
  await userEvent.click(await screen.findByRole('button', { name: 'Open: a blue star' }));
  await userEvent.click(await screen.findByRole('link', { name: 'Images like this' }));
  await screen.findByText(/^Like test\/0: the nearest of 3 images, as generalist version 3 sees them/);
  await waitFor(() => expect(router.state.location.search).toEqual({ tab: 'find', like: 'test/0' }));
  const asked = await Promise.all(came.filter(({ method }) => method === 'POST').map((request) => request.json()));
  expect(asked).toEqual([{ text: 'a blue star', split: 'test', limit: 200 }, { sample: 'test/0', limit: 200 }]);
});

test('the same search is there for a shell', async () => {
  platform(ANSWERS);
  await open(`${AT}&find=it%27s%20red`, 'weld-seams version 1');
  await userEvent.click(await screen.findByRole('button', { name: 'Copy as code' }));
  const code = await screen.findByLabelText('The call in curl');
  expect(code.textContent).toContain('/api/v1/image-indexes/i/searches');
  expect(code.textContent).toContain(`-d '{"text":"it'\\''s red","limit":10}'`);
});

test('a search that is refused says why', async () => {
  platform({ ...ANSWERS, 'POST /api/v1/image-indexes/i/searches': new Reply(400, { status: 400, title: 'Bad Request', detail: 'One field is at fault.', owner: 'caller', faults: [{ field: 'text', message: 'takes 99 tokens, but the context has 32; shorten it' }] }) });
  await open(`${AT}&find=long`, 'weld-seams version 1');
  await screen.findByText(/takes 99 tokens/);
});

test('who only views is told who can make images searchable', async () => {
  platform({ ...ANSWERS, 'GET /session': { signedIn: true, name: 'vera', fullName: 'Vera', teams: [{ team: 'vision', role: 'viewer' }] }, 'GET /api/v1/image-indexes': page({ ...INDEX, state: 'FAILED', failure: 'the weights are gone' }) });
  await open(AT, 'weld-seams version 1');
  await screen.findByText('the weights are gone');
  await screen.findByText('An editor of the team can make them searchable.');
  expect(screen.queryByRole('button', { name: 'Try again' })).toBeNull();
});
