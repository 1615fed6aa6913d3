import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test } from 'vitest';
import { accessibilityFaults, open } from '../../testing/open';
import { page, platform } from '../../testing/platform';
import { filterOf, nothing, toggled } from './facets';
import { NO_STATISTICS, dataset, sample, version } from './testdata';

const STATISTICS = {
  samples: 3, matching: 3, similarity: { state: 'DONE', compared: 3, withoutStructure: 1 },
  distributions: [
    { facet: 'split', bins: [{ value: 'train', samples: 2, occurrences: 2, splits: { train: 2 } }, { value: 'test', samples: 1, occurrences: 1, splits: { test: 1 } }], binsInAll: 2 },
    { facet: 'label', labelSpace: 'class', bins: [{ value: 'class:red, round', samples: 3, occurrences: 4, splits: { train: 2, test: 1 } }], binsInAll: 1 },
    { facet: 'label', labelSpace: 'shape', bins: [{ value: 'shape:circle', samples: 3, occurrences: 4, splits: { train: 2, test: 1 } }], binsInAll: 1 },
    { facet: 'imageEdge', bins: [{ value: '64', samples: 3, occurrences: 3, splits: { train: 2, test: 1 } }], binsInAll: 1 },
    { facet: 'problem', bins: [{ value: 'near-duplicate-across-splits', samples: 2, occurrences: 2, splits: { train: 1, test: 1 } }], binsInAll: 1 },
  ],
};
const ANSWERS = {
  'GET /api/v1/datasets/d': dataset,
  'GET /api/v1/datasets/d/versions': page(version),
  'GET /api/v1/datasets/d/versions/1': version,
  'GET /api/v1/dataset-versions/dv': version,
  'GET /api/v1/dataset-versions/dv/samples': page(sample),
  'GET /api/v1/dataset-versions/dv/statistics': STATISTICS,
};

beforeEach(() => localStorage.setItem('polysight.beenHere', 'yes'));

test('a bar that is clicked filters the images, stands in the address, and goes again', async () => {
  const came = platform(ANSWERS);
  const { container, router } = await open('/data/d/versions/1', 'weld-seams version 1');
  await userEvent.click(await screen.findByRole('button', { name: /^red, round/ }));
  await waitFor(() => expect(came.some(({ url }) => url.includes('/samples?') && new URL(url).searchParams.getAll('label').join('|') === 'class:red, round')).toBe(true));
  expect(router.state.location.search).toEqual({ label: 'class:red%2C round' });
  expect(screen.getByRole('button', { name: /^red, round/ }).getAttribute('aria-pressed')).toBe('true');
  expect(await accessibilityFaults(container)).toEqual([]);
  await userEvent.click(screen.getByRole('button', { name: 'Do not filter by red, round' }));
  await waitFor(() => expect(router.state.location.search).toEqual({}));
});

test('labels of another space are counted when it is chosen', async () => {
  platform(ANSWERS);
  await open('/data/d/versions/1', 'weld-seams version 1');
  expect(await screen.findByRole('button', { name: /^red, round/ })).toBeTruthy();
  await userEvent.click(screen.getByRole('radio', { name: 'shape' }));
  await screen.findByRole('button', { name: /^circle/ });
});

test('a search that is under way says how far it is', async () => {
  platform({ ...ANSWERS, 'GET /api/v1/dataset-versions/dv/statistics': { ...NO_STATISTICS, similarity: { state: 'RUNNING', compared: 1, withoutStructure: 0 } } });
  await open('/data/d/versions/1', 'weld-seams version 1');
  await screen.findByText('Looking for images that look alike: 1 of 3');
});

test('pairs that look alike are shown side by side, those across splits alone when asked', async () => {
  const came = platform({ ...ANSWERS, 'GET /api/v1/dataset-versions/dv/similar-pairs': page({ first: 'train/0', firstSplit: 'train', second: 'test/0', secondSplit: 'test', bits: 2 }) });
  const { container } = await open('/data/d/versions/1?tab=alike', 'weld-seams version 1');
  await screen.findByText('two splits, 2 of 64 bits differ');
  expect(screen.getByRole('img', { name: 'train/0' }).getAttribute('src')).toBe('/api/v1/dataset-versions/dv/samples/train/0/thumbnail');
  expect(await accessibilityFaults(container)).toEqual([]);
  await userEvent.click(screen.getByRole('checkbox', { name: 'Across splits only' }));
  await waitFor(() => expect(came.some(({ url }) => url.includes('acrossSplits=true'))).toBe(true));
});

test('values of a facet survive the address, whatever they hold', () => {
  const odd = toggled({ label: ['class:a,b'] }, 'label', 'class:50%2C off');
  expect(filterOf({ label: odd.label })).toEqual({ label: ['class:a,b', 'class:50%2C off'] });
  expect(toggled({ split: ['train'] }, 'split', 'train').split).toBeUndefined();
  expect(filterOf(nothing())).toEqual({});
});

test('a later version shows what changed since the one before', async () => {
  const second = { ...version, id: 'dv2', number: 2 };
  platform({
    ...ANSWERS,
    'GET /api/v1/datasets/d/versions': page(second, version),
    'GET /api/v1/datasets/d/versions/2': second,
    'GET /api/v1/dataset-versions/dv2': second,
    'GET /api/v1/dataset-versions/dv2/difference?from=dv': {
      from: 'dv', to: 'dv2', kinds: { ADDED: 1, IMAGE: 1 }, unchanged: 2, splits: { train: { before: 2, after: 3 }, test: { before: 1, after: 1 } }, changesInAll: 2,
      changes: [{ sample: 'train/new', kinds: ['ADDED'] }, { sample: 'train/0', kinds: ['IMAGE'] }],
    },
  });
  const { container } = await open('/data/d/versions/2?tab=changes', 'weld-seams version 2');
  await screen.findByRole('heading', { name: '2 samples differ' });
  expect(screen.getByText('2 → 3')).toBeTruthy();
  expect(screen.queryByRole('img', { name: 'train/new before' })).toBeNull();
  expect(screen.getByRole('img', { name: 'train/0 before' }).getAttribute('src')).toContain('/dataset-versions/dv/');
  expect(await accessibilityFaults(container)).toEqual([]);
});

test('a version is downloaded in layouts that other programs read', async () => {
  platform(ANSWERS);
  await open('/data/d/versions/1', 'weld-seams version 1');
  await userEvent.click(screen.getByRole('button', { name: 'Download' }));
  const coco = await screen.findByRole('menuitem', { name: 'Images with COCO annotations (zip)' });
  expect(coco.getAttribute('href')).toBe('/api/v1/dataset-versions/dv/archive?layout=COCO');
  expect(screen.getByRole('menuitem', { name: 'One folder per class (zip)' }).getAttribute('href')).toBe('/api/v1/dataset-versions/dv/archive?layout=IMAGE_FOLDER');
});
