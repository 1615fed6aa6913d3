import { notifications } from '@mantine/notifications';
import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { UNDO_FOR } from '../../shared/list/bulk';
import { accessibilityFaults, open } from '../../testing/open';
import { ADA, Reply, page, platform } from '../../testing/platform';

const task = (id: string, name: string, state = 'ACTIVE') => ({
  id, team: 'vision', name, description: '', revision: 1, state, etag: 4, createdAt: '2026-01-01T00:00:00Z', createdBy: 'ada',
  task: { kind: 'image-classification', labels: ['a', 'b'] },
});
const TASKS = [task('t0', 'scratches'), task('t1', 'dents'), task('t2', 'colours'), task('t3', 'old ones', 'RETIRED')];
const answers = { 'GET /api/v1/tasks': page(...TASKS), 'DELETE /api/v1/tasks/t0': TASKS[0], 'DELETE /api/v1/tasks/t1': new Reply(412, { status: 412, title: 'Precondition Failed', detail: 'Somebody revised it meanwhile.' }) };
const deleted = (came: Request[]) => came.filter(({ method }) => method === 'DELETE').map(({ url }) => new URL(url).pathname.split('/').at(-1));
const later = () => act(async () => { await vi.advanceTimersByTimeAsync(UNDO_FOR + 100); });
const choice = (name: string) => screen.findByRole('checkbox', { name: `Choose ${name}` });

beforeEach(() => {
  localStorage.setItem('polysight.beenHere', 'yes');
  vi.useFakeTimers({ shouldAdvanceTime: true });
});
afterEach(() => {
  notifications.clean();
  vi.useRealTimers();
});

test('chosen rows are asked for one by one once undoing is over, and each refusal is told', async () => {
  const came = platform(answers);
  const { container } = await open('/tasks', 'Tasks');
  await userEvent.click(await choice('scratches'));
  await userEvent.keyboard('jjx');
  const bar = within(screen.getByRole('region', { name: 'Chosen rows' }));
  expect(bar.getByText('2 chosen')).toBeTruthy();
  expect(await accessibilityFaults(container)).toEqual([]);
  await userEvent.click(bar.getByRole('button', { name: 'Retire 2' }));
  await screen.findByText('Retiring 2 tasks');
  expect(((await choice('dents')) as HTMLInputElement).disabled).toBe(true);
  expect(deleted(came)).toEqual([]);
  await later();
  await waitFor(() => expect(deleted(came)).toEqual(['t0', 't1']));
  expect(came.find(({ method }) => method === 'DELETE')!.headers.get('if-match')).toBe('"4"');
  await screen.findByText('1 task retired.');
  const told = (await screen.findByText('1 task not retired')).closest('[role="alert"]')!;
  expect(told.textContent).toContain('dents: Somebody revised it meanwhile.');
  await waitFor(async () => expect(((await choice('dents')) as HTMLInputElement).disabled).toBe(false));
});

test('what is undone was never sent', async () => {
  const came = platform(answers);
  await open('/tasks', 'Tasks');
  await userEvent.click(await choice('scratches'));
  await userEvent.click(screen.getByRole('button', { name: 'Retire 1' }));
  await userEvent.click(await screen.findByRole('button', { name: 'Undo' }));
  await later();
  expect(deleted(came)).toEqual([]);
  expect(((await choice('scratches')) as HTMLInputElement).disabled).toBe(false);
});

test('all rows and rows up to another are chosen at once; those that an action does not fit are left out of it', async () => {
  platform(answers);
  await open('/tasks', 'Tasks');
  await userEvent.click(await screen.findByRole('checkbox', { name: 'Choose all tasks shown' }));
  expect(screen.getByText('4 chosen')).toBeTruthy();
  expect(screen.getByRole('button', { name: 'Retire 3' })).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: 'Choose none' }));
  expect(screen.queryByRole('region', { name: 'Chosen rows' })).toBeNull();
  await userEvent.click(await choice('scratches'));
  const user = userEvent.setup();
  await user.keyboard('{Shift>}');
  await user.click(await choice('colours'));
  expect(screen.getByText('3 chosen')).toBeTruthy();
});

test('a viewer is offered nothing to choose for', async () => {
  platform({ ...answers, 'GET /session': { ...ADA, teams: [{ team: 'vision', role: 'viewer' }] } });
  await open('/tasks', 'Tasks');
  await screen.findByRole('link', { name: 'dents' });
  expect(screen.queryByRole('checkbox', { name: 'Choose dents' })).toBeNull();
});
