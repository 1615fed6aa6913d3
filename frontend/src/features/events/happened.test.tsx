import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test, vi } from 'vitest';
import * as saved from '../../shared/save';
import { accessibilityFaults, open } from '../../testing/open';
import { page, platform } from '../../testing/platform';

const SERVICES = ['dataset-service', 'trainer-service', 'model-registry', 'inference-service', 'eval-service'];
const logs = Object.fromEntries(SERVICES.map((service) => [`GET /api/v1/${service}/events`, page()]));
const task = { id: 't', team: 'vision', name: 'scratches', description: '', revision: 1, state: 'ACTIVE', etag: 1, createdAt: '2026-01-01T00:00:00Z', createdBy: 'ada', task: { kind: 'captioning' } };
const moved = { id: 'a', at: '2026-01-02T00:00:00Z', type: 'io.polysight.model.alias.moved', team: 'vision', aggregate: 'm', data: { modelName: 'generalist', alias: 'champion', number: 6, actor: 'ben' }, sent: true };

beforeEach(() => localStorage.setItem('polysight.beenHere', 'yes'));

test('what happened comes all at once: nothing is shown until every list has answered', async () => {
  let answer: (told: unknown) => void = () => {};
  platform({ ...logs, 'GET /api/v1/tasks': page(task), 'GET /api/v1/jobs': page(), 'GET /api/v1/evaluations': page(), 'GET /api/v1/model-registry/events': () => new Promise((resolve) => (answer = resolve)) });
  const { container } = await open('/events', 'Events');
  await waitFor(() => expect(container.querySelector('main [aria-busy]')).toBeTruthy());
  expect(screen.queryByRole('link', { name: 'scratches' })).toBeNull();
  await waitFor(() => {
    answer(page(moved));
    expect(screen.getAllByRole('link', { name: /scratches|generalist/ }).map(({ textContent }) => textContent)).toEqual(['generalist', 'scratches']);
  });
  expect(container.querySelector('main [aria-busy]')).toBeNull();
  expect(await accessibilityFaults(container)).toEqual([]);
});

test('the log is walked with j and k, opened with Enter, and taken along as CSV', async () => {
  const save = vi.spyOn(saved, 'save').mockImplementation(() => {});
  platform({ ...logs, 'GET /api/v1/model-registry/events': page(moved, { ...moved, id: 'b', at: '2026-01-01T00:00:00Z', data: { ...moved.data, modelName: 'other' } }) });
  await open('/events?tab=log', 'Events');
  await screen.findByText('2 events');
  await userEvent.keyboard('jj{Enter}');
  const open2 = await screen.findByLabelText('Data of model.alias.moved');
  expect(open2.textContent).toContain('other');
  await userEvent.click(screen.getByRole('button', { name: 'Download as CSV' }));
  const [name, text] = save.mock.calls[0]!;
  expect(name).toBe('events.csv');
  expect(text.split('\r\n')[1]).toContain('2026-01-02T00:00:00Z,io.polysight.model.alias.moved,model-registry');
});

test('of many things that happened the latest are drawn, and earlier ones where they are asked for', async () => {
  const tasks = Array.from({ length: 70 }, (_, at) => ({ ...task, id: `t${at}`, name: `task ${at}`, createdAt: new Date(Date.UTC(2026, 0, 1, 0, 100 - at)).toISOString() }));
  platform({ ...logs, 'GET /api/v1/tasks': page(...tasks), 'GET /api/v1/jobs': page(), 'GET /api/v1/evaluations': page() });
  await open('/events', 'Events');
  await screen.findByRole('link', { name: 'task 59' });
  expect(screen.queryByRole('link', { name: 'task 60' })).toBeNull();
  await userEvent.click(screen.getByRole('button', { name: 'Show earlier' }));
  await screen.findByRole('link', { name: 'task 69' });
  expect(screen.queryByRole('button', { name: 'Show earlier' })).toBeNull();
});

test('a kind of which nothing happened says so and leads back to all', async () => {
  platform({ ...logs, 'GET /api/v1/tasks': page(task), 'GET /api/v1/jobs': page(), 'GET /api/v1/evaluations': page() });
  await open('/events?kind=job', 'Events');
  await screen.findByText('Nothing of this kind has happened');
  await userEvent.click(screen.getByRole('button', { name: 'Show all kinds' }));
  await screen.findByRole('link', { name: task.name });
});
