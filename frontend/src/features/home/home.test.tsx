import { screen, within } from '@testing-library/react';
import { beforeEach, expect, test } from 'vitest';
import { open } from '../../testing/open';
import { page, platform } from '../../testing/platform';

beforeEach(() => localStorage.setItem('polysight.beenHere', 'yes'));

test('the latest alias moves of all models are shown, one alias as often as it moved', async () => {
  const moved = (id: string, modelName: string, number: number | undefined, reason: string) => ({ id, team: 'vision', model: 'm', modelName, alias: 'champion', version: 'v', number, actor: 'gate', reason, at: '2026-01-01T00:00:00Z' });
  const came = platform({
    'GET /api/v1/models': page(),
    'GET /api/v1/alias-moves': { items: [moved('a', 'reader', 2, 'back again'), moved('b', 'reader', undefined, 'tried'), moved('c', 'generalist', 7, 'passed')], next: 'c' },
  });
  await open('/', 'Hello, Ada');
  const moves = within((await screen.findByText('back again')).closest('ul')!).getAllByRole('listitem').map((one) => one.textContent);
  expect(moves).toHaveLength(3);
  expect(moves[0]).toContain('champion → version 2');
  expect(moves[1]).toContain('champion → a version since deleted');
  expect(moves[2]).toContain('generalist');
  const asked = came.map(({ url }) => new URL(url)).filter(({ pathname }) => pathname === '/api/v1/alias-moves');
  expect(asked.map(({ search }) => search)).toEqual(['?team=vision&limit=5']);
});

test('a service that is down takes its own panel and no other', async () => {
  const came = platform({ 'GET /api/v1/models': page(), 'GET /api/v1/alias-moves': page(), 'GET /api/v1/evaluations': page(), 'GET /api/v1/serving/slots': page() });
  await open('/', 'Hello, Ada');
  await screen.findByText('No alias has moved yet.');
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect(screen.getByText('No alias has moved yet.')).toBeTruthy();
  expect(came.filter(({ url }) => url.includes('/api/v1/jobs')).length).toBeLessThan(6);
});
