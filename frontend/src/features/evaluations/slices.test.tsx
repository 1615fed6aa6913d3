import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test } from 'vitest';
import { accessibilityFaults, open } from '../../testing/open';
import { ADA, page, platform } from '../../testing/platform';

const slice = { id: 's', team: 'vision', name: 'crowded', conditions: [{ attribute: 'objects', atLeast: 5 }], createdAt: '2026-01-01T00:00:00Z', createdBy: 'ada' };

beforeEach(() => localStorage.setItem('polysight.beenHere', 'yes'));

test('slices stand in words and can be chosen to be deleted', async () => {
  platform({ 'GET /api/v1/slices': page(slice), 'GET /api/v1/benchmarks': page() });
  const { container } = await open('/evaluations?tab=slices', 'Evaluations');
  await screen.findByText('objects in the image at least 5');
  await userEvent.click(screen.getByRole('checkbox', { name: 'Choose crowded' }));
  expect(await screen.findByRole('button', { name: 'Delete 1' })).toBeTruthy();
  expect(await accessibilityFaults(container)).toEqual([]);
});

test('a slice is created by its conditions, label spaces of the newest data being proposed', async () => {
  const came = platform({
    'GET /api/v1/slices': page(),
    'GET /api/v1/benchmarks': page(),
    'GET /api/v1/datasets': page({ id: 'd', team: 'vision', name: 'street' }),
    'GET /api/v1/datasets/d/versions': page({ id: 'dv', dataset: 'd', state: 'READY', labelSpaces: { weather: { names: ['rain', 'sun'], exhaustive: true } } }),
    'POST /api/v1/slices': slice,
  });
  await open('/evaluations?tab=slices', 'Evaluations');
  await userEvent.click((await screen.findAllByRole('button', { name: 'Create slice' })).at(-1)!);
  const dialog = within(await screen.findByRole('dialog'));
  const create = dialog.getByRole('button', { name: 'Create slice' }) as HTMLButtonElement;
  await userEvent.type(dialog.getByRole('textbox', { name: 'Name' }), 'wet and crowded');
  expect(create.disabled).toBe(true);
  await userEvent.type(dialog.getByRole('textbox', { name: 'At least' }), '5');
  await userEvent.click(dialog.getByRole('button', { name: 'Add condition' }));
  const second = within(dialog.getByRole('group', { name: 'Condition 2' }));
  await userEvent.click(second.getByRole('combobox', { name: 'Samples by' }));
  await userEvent.click(await screen.findByRole('option', { name: 'Label of the image' }));
  const space = second.getByRole('combobox', { name: 'Label space' });
  await userEvent.clear(space);
  await userEvent.click(await screen.findByRole('option', { name: 'weather' }));
  await userEvent.type(second.getByRole('combobox', { name: 'One of' }), 'rain,');
  expect(await accessibilityFaults(document.body)).toEqual([]);
  await userEvent.click(create);
  await waitFor(() => expect(came.some(({ method }) => method === 'POST')).toBe(true));
  expect(await came.find(({ method }) => method === 'POST')!.json()).toEqual({ team: 'vision', name: 'wet and crowded', conditions: [{ attribute: 'objects', atLeast: 5 }, { attribute: 'label.weather', anyOf: ['rain'] }] });
});

test('who only looks cannot create or delete slices', async () => {
  platform({ 'GET /session': { ...ADA, teams: [{ team: 'vision', role: 'viewer' }] }, 'GET /api/v1/slices': page(slice), 'GET /api/v1/benchmarks': page() });
  await open('/evaluations?tab=slices', 'Evaluations');
  await screen.findByText('crowded');
  expect(screen.queryByRole('button', { name: 'Create slice' })).toBeNull();
  expect(screen.queryByRole('checkbox', { name: 'Choose crowded' })).toBeNull();
});
