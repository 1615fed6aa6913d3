import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test } from 'vitest';
import { accessibilityFaults, open } from '../../testing/open';
import { Reply, page, platform } from '../../testing/platform';
import { NO_STATISTICS, dataset, sample, version } from './testdata';

beforeEach(() => localStorage.setItem('polysight.beenHere', 'yes'));

test('scenes are asked for without the splits that hold none, and the new version is shown', async () => {
  const came = platform({
    'POST /api/v1/datasets': dataset,
    'POST /api/v1/datasets/scene-previews': { split: 'train', scenes: [{ image: '', width: 48, height: 48, annotations: { captions: ['a red circle on sand'] } }] },
    'POST /api/v1/datasets/d/versions': version,
    'GET /api/v1/datasets/d': dataset,
    'GET /api/v1/datasets/d/versions': page(version),
    'GET /api/v1/datasets/d/versions/1': version,
    'GET /api/v1/dataset-versions/dv': version,
    'GET /api/v1/dataset-versions/dv/samples': page(sample),
    'GET /api/v1/dataset-versions/dv/statistics': NO_STATISTICS,
  });
  const { container } = await open('/data/new', 'Add a data set');
  await screen.findByText('a red circle on sand');
  expect(await accessibilityFaults(container)).toEqual([]);
  await userEvent.type(screen.getByRole('textbox', { name: 'Name' }), 'weld-seams');
  const test0 = screen.getByRole('textbox', { name: 'Test' });
  await userEvent.clear(test0);
  await userEvent.type(test0, '0');
  await userEvent.click(screen.getByRole('button', { name: 'Add data set' }));
  await screen.findByRole('heading', { level: 1, name: 'weld-seams version 1' });
  const asked = came.find(({ method, url }) => method === 'POST' && url.endsWith('/versions'))!;
  expect(await asked.json()).toEqual({ source: { kind: 'scenes', seed: 1, imageSize: 48, minObjects: 1, maxObjects: 3, splits: { train: 2000 } } });
});

test('a sample opens at the side with its annotations, and its place stands in the address', async () => {
  platform({
    'GET /api/v1/datasets/d': dataset,
    'GET /api/v1/datasets/d/versions': page(version),
    'GET /api/v1/datasets/d/versions/1': version,
    'GET /api/v1/dataset-versions/dv': version,
    'GET /api/v1/dataset-versions/dv/samples': page(sample),
    'GET /api/v1/dataset-versions/dv/statistics': NO_STATISTICS,
  });
  const { router } = await open('/data/d/versions/1', 'weld-seams version 1');
  await userEvent.click(await screen.findByRole('button', { name: 'Open: a red circle' }));
  await screen.findByText('20 × 5 px');
  await waitFor(() => expect(router.state.location.search).toEqual({ sample: 'train/0' }));
  await userEvent.click(screen.getByRole('button', { name: 'Close the sample' }));
  await waitFor(() => expect(router.state.location.search).toEqual({}));
});

test('a data set without versions goes only when its name is typed', async () => {
  const came = platform({ 'GET /api/v1/datasets/d': dataset, 'GET /api/v1/datasets/d/versions': page(), 'DELETE /api/v1/datasets/d': undefined, 'GET /api/v1/datasets': page() });
  await open('/data/d', 'weld-seams');
  await userEvent.click(await screen.findByRole('button', { name: 'Delete' }));
  const confirm = (await screen.findAllByRole('button', { name: 'Delete' })).at(-1) as HTMLButtonElement;
  expect(confirm.disabled).toBe(true);
  await userEvent.type(screen.getByRole('textbox', { name: /Type weld-seams/ }), 'weld-seams');
  await userEvent.click(confirm);
  await screen.findByRole('heading', { level: 1, name: 'Data' });
  expect(came.find(({ method }) => method === 'DELETE')!.headers.get('if-match')).toBe('"1"');
});

test('a data set that has versions is kept by the service, so nobody is offered to delete it', async () => {
  platform({ 'GET /api/v1/datasets/d': dataset, 'GET /api/v1/datasets/d/versions': page(version) });
  await open('/data/d', 'weld-seams');
  await screen.findByRole('link', { name: 'version 1' });
  expect(screen.queryByRole('button', { name: 'Delete' })).toBeNull();
});

test('a description is changed in the state one has seen, and a refusal keeps what was typed', async () => {
  let etag = 1;
  const changed = new Reply(412, { status: 412, title: 'Precondition Failed', detail: 'Somebody changed it since.' });
  const came = platform({
    'GET /api/v1/datasets/d': () => ({ ...dataset, etag }),
    'GET /api/v1/datasets/d/versions': page(version),
    'GET /api/v1/dataset-service/events': page({ id: 'e', at: '2026-01-02T00:00:00Z', type: 'io.polysight.dataset.version.created', team: 'vision', aggregate: 'd', data: { number: 1, samples: 3 }, sent: true }),
    'PUT /api/v1/datasets/d': () => (etag++ === 1 ? changed : { ...dataset, etag }),
  });
  const { container } = await open('/data/d', 'weld-seams');
  await screen.findByText('Version 1 ready, 3 samples');
  expect(screen.getByText('Created by ada')).toBeTruthy();
  expect(await accessibilityFaults(container)).toEqual([]);
  await userEvent.click(screen.getByRole('button', { name: 'Edit description' }));
  const dialog = within(await screen.findByRole('dialog'));
  await userEvent.type(dialog.getByRole('textbox', { name: 'Description' }), 'from line 3');
  await userEvent.click(dialog.getByRole('button', { name: 'Save description' }));
  await dialog.findByText('Somebody changed it since.');
  expect((dialog.getByRole('textbox', { name: 'Description' }) as HTMLTextAreaElement).value).toBe('from line 3');
  await userEvent.click(dialog.getByRole('button', { name: 'Save description' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  const put = came.filter(({ method }) => method === 'PUT');
  expect(put[0]!.headers.get('if-match')).toBe('"1"');
  expect(await put[0]!.json()).toEqual({ description: 'from line 3' });
});

test('versions are found by what they hold and opened from the keyboard', async () => {
  const older = { ...version, id: 'dv0', number: 7, state: 'REJECTED', source: { kind: 'coco-instances', upload: 'u' } };
  platform({ 'GET /api/v1/datasets/d': dataset, 'GET /api/v1/datasets/d/versions': page<unknown>({ ...version, number: 8 }, older) });
  const { router } = await open('/data/d', 'weld-seams');
  await screen.findByRole('link', { name: 'version 8' });
  await userEvent.type(screen.getByRole('textbox', { name: 'Search this list' }), 'rejected');
  await waitFor(() => expect(screen.queryByRole('link', { name: 'version 8' })).toBeNull());
  expect(screen.getByRole('button', { name: 'Download as CSV' })).toBeTruthy();
  await userEvent.clear(screen.getByRole('textbox', { name: 'Search this list' }));
  await userEvent.keyboard('{Escape}');
  await userEvent.click(document.body);
  (document.activeElement as HTMLElement | null)?.blur();
  await userEvent.keyboard('jj{Enter}');
  await waitFor(() => expect(router.state.location.pathname).toBe('/data/d/versions/7'));
});

test('what happened to a version alone stands beside where it comes from', async () => {
  const event = (id: string, of: string, number: number) => ({ id, at: `2026-01-0${number}T00:00:00Z`, type: 'io.polysight.dataset.version.created', team: 'vision', aggregate: 'd', data: { version: of, number, samples: 3 }, sent: true });
  platform({
    'GET /api/v1/datasets/d': dataset,
    'GET /api/v1/datasets/d/versions/1': version,
    'GET /api/v1/dataset-service/events': page(event('e2', 'another', 2), event('e1', 'dv', 1)),
  });
  await open('/data/d/versions/1?tab=about', 'weld-seams version 1');
  const activity = within(await screen.findByRole('region', { name: 'Activity' }));
  await activity.findByText('Version 1 ready, 3 samples');
  expect(activity.getAllByRole('listitem')).toHaveLength(2);
  expect(activity.getByText('Asked for by ada')).toBeTruthy();
});
