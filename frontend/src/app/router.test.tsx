import { createMemoryHistory, createRouter } from '@tanstack/react-router';
import { beforeEach, expect, test, vi } from 'vitest';
import { platform } from '../testing/platform';
import { newQueries } from './queries';
import { addresses, routeTree } from './router';

beforeEach(() => vi.restoreAllMocks());

/** What is asked for while the script of the page comes: nothing of the page is drawn here. */
async function loaded(path: string, session: unknown) {
  const came = platform({ 'GET /session': session, 'GET /api/v1/benchmarks/b7': { id: 'b7', task: 't1' } });
  const router = createRouter({ routeTree, ...addresses, context: { queries: newQueries() }, history: createMemoryHistory({ initialEntries: [path] }) });
  await router.load();
  await new Promise((resolve) => setTimeout(resolve, 50));
  return came.map(({ url }) => new URL(url).pathname).sort();
}

test('a page of one object asks for it and for what goes with it while its script comes, once', async () => {
  expect(await loaded('/evaluations/benchmarks/b7', { signedIn: true, teams: [] })).toEqual(['/api/v1/benchmarks/b7', '/api/v1/benchmarks/b7/leaderboard', '/api/v1/tasks/t1', '/session']);
});

test('nobody who is not signed in asks for anything', async () => {
  expect(await loaded('/tasks/t1?tab=scores', { signedIn: false, teams: [] })).toEqual(['/session']);
});
