import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test } from 'vitest';
import { accessibilityFaults, open } from '../../testing/open';
import { ADA, Reply, page, platform } from '../../testing/platform';

const alias = { model: 'm', name: 'champion', version: 'v2', number: 2, etag: 7, movedAt: '2026-01-02T00:00:00Z', movedBy: 'gate', reason: 'passed', policy: { gates: [], promoteAutomatically: true } };
const model = { id: 'm', team: 'vision', name: 'generalist', description: '', versions: 2, aliases: [alias], createdAt: '2026-01-01T00:00:00Z', createdBy: 'ada', etag: 1 };
const version = (number: number) => ({ id: `v${number}`, model: 'm', modelName: 'generalist', number, step: 100, final: true, digest: 'd'.repeat(64), scores: [], files: [], createdAt: '2026-01-01T00:00:00Z' });
const moved = (number: number, former?: number) => ({ id: `m${number}`, team: 'vision', model: 'm', modelName: 'generalist', alias: 'champion', version: `v${number}`, number, former: former && `v${former}`, formerNumber: former, actor: 'gate', at: `2026-01-0${number}T00:00:00Z`, reason: `passed as ${number}` });
const answers = {
  'GET /api/v1/model-registry/events': page(),
  'GET /api/v1/models/m': model,
  'GET /api/v1/models/m/versions': page(version(2), version(1)),
  'GET /api/v1/alias-moves': page(moved(2, 1), moved(1)),
  'GET /api/v1/benchmarks': page({ id: 'b1', name: 'held out' }),
  'GET /api/v1/slices': page({ id: 's1', name: 'nights' }),
  'GET /api/v1/benchmarks/b1/leaderboard': { rows: [{ scores: [{ metric: 'accuracy', direction: 'HIGHER_IS_BETTER' }, { metric: 'Brier score', direction: 'LOWER_IS_BETTER' }] }], published: [] },
};

beforeEach(() => localStorage.setItem('polysight.beenHere', 'yes'));

test('rolling back moves the alias to where it was before, if nobody moved it meanwhile', async () => {
  const came = platform({ ...answers, 'POST /api/v1/models/m/aliases/champion/moves': { ...alias, version: 'v1' } });
  const { container } = await open('/models/m?tab=aliases', 'generalist');
  await screen.findByText('passed as 1');
  expect(await accessibilityFaults(container)).toEqual([]);
  await userEvent.click(screen.getByRole('button', { name: 'Roll back' }));
  expect((await screen.findByRole('textbox', { name: 'Reason' }) as HTMLInputElement).value).toBe('back to version 1');
  await userEvent.click(screen.getAllByRole('button', { name: 'Roll back' }).at(-1)!);
  await waitFor(() => expect(came.some(({ url }) => url.endsWith('/moves'))).toBe(true));
  const move = came.find(({ url }) => url.endsWith('/moves'))!;
  expect(move.headers.get('if-match')).toBe('"7"');
  expect(await move.json()).toEqual({ version: 'v1', reason: 'back to version 1' });
});

test('a move that somebody else was faster with is refused with the reason', async () => {
  platform({ ...answers, 'POST /api/v1/models/m/aliases/champion/moves': new Reply(412, { status: 412, title: 'Precondition Failed', detail: 'The alias moved meanwhile; look again.' }) });
  await open('/models/m?tab=aliases', 'generalist');
  await userEvent.click(await screen.findByRole('button', { name: 'Roll back' }));
  await userEvent.click((await screen.findAllByRole('button', { name: 'Roll back' })).at(-1)!);
  expect((await screen.findByRole('alert')).textContent).toContain('The alias moved meanwhile');
});

test('earlier moves are asked for page by page, and a version that is gone is no way back', async () => {
  const { number: _, ...gone } = moved(3);
  const came = platform({
    ...answers,
    'GET /api/v1/models/m': { ...model, aliases: [alias, { ...alias, name: 'canary' }] },
    'GET /api/v1/alias-moves': ({ url }: Request) => (url.includes('after=m3') ? page(moved(1)) : { items: [{ ...gone, reason: 'tried' }], next: 'm3' }),
  });
  await open('/models/m?tab=aliases', 'generalist');
  await waitFor(() => expect(screen.getAllByText('a version since deleted')).toHaveLength(2));
  expect(screen.queryByRole('button', { name: 'Roll back' })).toBeNull();
  await userEvent.click(screen.getAllByRole('button', { name: 'Earlier moves' })[0]!);
  await screen.findByText('passed as 1');
  expect(screen.getByRole('button', { name: 'Roll back' })).toBeTruthy();
  const asked = came.map(({ url }) => new URL(url)).filter(({ pathname }) => pathname === '/api/v1/alias-moves');
  expect(asked.map(({ searchParams }) => [searchParams.get('model'), searchParams.get('alias'), searchParams.get('after')])).toEqual([['m', 'champion', null], ['m', 'canary', null], ['m', 'champion', 'm3']]);
});

test('a viewer sees aliases and cannot move them', async () => {
  platform({ ...answers, 'GET /session': { ...ADA, teams: [{ team: 'vision', role: 'viewer' }] } });
  await open('/models/m?tab=aliases', 'generalist');
  await screen.findByText('passed as 1');
  expect(screen.queryByRole('button', { name: 'Roll back' })).toBeNull();
});

test('an alias is made with a gate whose bound follows the figure, and with a protected figure on a slice', async () => {
  const came = platform({ ...answers, 'GET /api/v1/models/m': { ...model, aliases: [] }, 'POST /api/v1/models/m/aliases': alias });
  await open('/models/m?tab=aliases', 'generalist');
  await userEvent.click(await screen.findByRole('button', { name: 'Create alias' }));
  const dialog = within(await screen.findByRole('dialog'));
  expect((dialog.getByRole('textbox', { name: 'Name' }) as HTMLInputElement).value).toBe('champion');
  await userEvent.click(await dialog.findByRole('button', { name: 'Add gate' }));
  await userEvent.click(dialog.getByRole('combobox', { name: 'Metric' }));
  await userEvent.click(await screen.findByRole('option', { name: 'Brier score' }));
  await userEvent.type(dialog.getByRole('textbox', { name: 'Value' }), '0.3');
  await userEvent.click(dialog.getByRole('button', { name: 'Protect a figure' }));
  await userEvent.type(dialog.getAllByRole('combobox', { name: 'Metric' })[1]!, 'accuracy');
  await userEvent.click(dialog.getByRole('combobox', { name: 'Slice' }));
  await userEvent.click(await screen.findByRole('option', { name: 'nights' }));
  expect(await accessibilityFaults(document.body)).toEqual([]);
  await userEvent.click(dialog.getByRole('button', { name: 'Create alias' }));
  await waitFor(() => expect(came.some(({ method }) => method === 'POST')).toBe(true));
  expect(await came.find(({ method }) => method === 'POST')!.json()).toEqual({
    name: 'champion',
    policy: { promoteAutomatically: false, gates: [{ benchmark: 'b1', metric: 'Brier score', maximum: 0.3 }], protectedFigures: [{ benchmark: 'b1', metric: 'accuracy', margin: 0.02, slice: 's1' }] },
  });
});

test('two versions are compared over all that judged both', async () => {
  const difference = { metric: 'Brier score', direction: 'LOWER_IS_BETTER', left: 0.2, right: 0.4, difference: -0.2, low: -0.3, high: -0.1, pValue: 0.01, adjustedPValue: 0.02, standardError: 0.05, detectable: 0.1, verdict: 'LEFT_IS_BETTER' };
  platform({
    ...answers,
    'GET /api/v1/comparisons': { left: 'v2', right: 'v1', level: 0.05, verdict: 'LEFT_IS_BETTER', benchmarks: [{ benchmark: 'b1', benchmarkName: 'held out', left: 'e2', right: 'e1', samples: 100, differences: [difference] }], omitted: [{ benchmark: 'b2', benchmarkName: 'nights', reason: 'did not judge the left version' }] },
  });
  const { router } = await open('/models/m', 'generalist');
  await userEvent.click(await screen.findByRole('button', { name: 'Compare versions' }));
  await userEvent.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Compare' }));
  // The pages of evaluations are fetched when the first of them is opened.
  await screen.findByRole('heading', { level: 1, name: 'Comparison' }, { timeout: 60_000 });
  expect(router.state.location.search).toEqual({ leftVersion: 'v2', rightVersion: 'v1' });
  expect(await screen.findAllByText('left is better')).toHaveLength(2);
  expect(screen.getByText('did not judge the left version')).toBeTruthy();
});

const shipped = { ...model, id: 'p', team: 'polysight', name: 'nano', description: 'Procedural scenes' };
const withShipped = {
  ...answers,
  'GET /api/v1/models': ({ url }: Request) => (url.includes('team=polysight') ? page(shipped) : page(model)),
  'GET /api/v1/models/p': shipped,
  'GET /api/v1/models/p/versions': page(version(2), version(1)),
};

test('models that came with the platform are listed beside the own ones and say so', async () => {
  platform(withShipped);
  const { container } = await open('/models', 'Models');
  const table = within(await screen.findByRole('table', { name: 'models that come with the platform' }));
  expect(table.getByRole('link', { name: 'nano' }).getAttribute('href')).toBe('/models/p');
  expect(table.getByText('comes with the platform')).toBeTruthy();
  expect(table.queryByRole('link', { name: 'generalist' })).toBeNull();
  expect(screen.getByRole('link', { name: 'generalist' })).toBeTruthy();
  expect(await accessibilityFaults(container)).toEqual([]);
});

test('nobody of another team is offered to change what came with the platform', async () => {
  platform(withShipped);
  await open('/models/p?tab=aliases', 'nano');
  await screen.findByText('passed as 1');
  expect(screen.getByText('comes with the platform')).toBeTruthy();
  for (const name of ['Roll back', 'Move', 'Change gates', 'Create alias']) expect(screen.queryByRole('button', { name })).toBeNull();
  expect(screen.queryByRole('tab', { name: 'Benchmarks' })).toBeNull();
});

test('what came with the platform waits for the list above it, whose length a search changes, and is searched as well', async () => {
  let answer: (value: unknown) => void = () => {};
  platform({
    ...withShipped,
    'GET /api/v1/models': ({ url }: Request) => {
      const { searchParams } = new URL(url);
      if (!searchParams.has('q')) return searchParams.get('team') === 'polysight' ? page(shipped) : page(model);
      return searchParams.get('team') === 'polysight' ? page(shipped) : new Promise((resolve) => (answer = resolve));
    },
  });
  await open('/models', 'Models');
  await screen.findByRole('link', { name: 'nano' });
  await userEvent.type(screen.getByRole('textbox', { name: 'Search this list' }), 'na');
  await waitFor(() => expect(screen.queryByRole('link', { name: 'nano' })).toBeNull());
  answer(page());
  await screen.findByText('No models match.');
  expect(await screen.findByRole('link', { name: 'nano' })).toBeTruthy();
});
