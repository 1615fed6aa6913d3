import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test } from 'vitest';
import { accessibilityFaults, open } from '../../testing/open';
import { ADA, Reply, page, platform } from '../../testing/platform';

const alias = { model: 'm', name: 'champion', version: 'v2', number: 2, etag: 7, movedAt: '2026-01-02T00:00:00Z', movedBy: 'gate', reason: 'passed', policy: { gates: [], promoteAutomatically: true } };
const model = { id: 'm', team: 'vision', name: 'generalist', description: '', versions: 2, aliases: [alias], createdAt: '2026-01-01T00:00:00Z', createdBy: 'ada', etag: 1 };
const version = (number: number) => ({ id: `v${number}`, model: 'm', modelName: 'generalist', number, step: 100, final: true, digest: 'd'.repeat(64), scores: [], files: [], createdAt: '2026-01-01T00:00:00Z' });
const lineage = (number: number) => ({ version: `v${number}`, job: 'j', recipe: 'nano', digest: 'd', datasetDigests: {}, evaluations: [], aliases: [{ alias: 'champion', actor: 'gate', at: `2026-01-0${number}T00:00:00Z`, reason: `passed as ${number}` }] });
const answers = {
  'GET /api/v1/models/m': model,
  'GET /api/v1/models/m/versions': page(version(2), version(1)),
  'GET /api/v1/model-versions/v1/lineage': lineage(1),
  'GET /api/v1/model-versions/v2/lineage': lineage(2),
  'GET /api/v1/benchmarks': page(),
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

test('a viewer sees aliases and cannot move them', async () => {
  platform({ ...answers, 'GET /session': { ...ADA, teams: [{ team: 'vision', role: 'viewer' }] } });
  await open('/models/m?tab=aliases', 'generalist');
  await screen.findByText('passed as 1');
  expect(screen.queryByRole('button', { name: 'Roll back' })).toBeNull();
});
