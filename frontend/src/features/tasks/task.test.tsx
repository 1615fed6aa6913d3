import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test } from 'vitest';
import { accessibilityFaults, open } from '../../testing/open';
import { page, platform } from '../../testing/platform';

const TASK = { id: 't', team: 'vision', name: 'scratches', description: 'of the lid', revision: 2, state: 'ACTIVE', etag: 5, createdAt: '2026-01-01T00:00:00Z', createdBy: 'ada', task: { kind: 'image-classification', labels: ['scratch', 'dent'] } };
const event = (id: string, type: string, data: object) => ({ id, at: `2026-01-0${id}T00:00:00Z`, type: `io.polysight.${type}`, team: 'vision', aggregate: 't', data, sent: true });

beforeEach(() => localStorage.setItem('polysight.beenHere', 'yes'));

test('what happened to a task stands at its side, and its description is changed as it was seen', async () => {
  const came = platform({
    'GET /api/v1/tasks/t': TASK,
    'PUT /api/v1/tasks/t': { ...TASK, etag: 6 },
    'GET /api/v1/serving/tasks/t': { task: 't', revision: 2, team: 'vision', state: 'ACTIVE' },
    'GET /api/v1/dataset-service/events': page(event('3', 'task.revised', { revision: 2 })),
    'GET /api/v1/inference-service/events': page(event('4', 'task.activated', { revision: 2 })),
  });
  const { container } = await open('/tasks/t', 'scratches');
  const activity = within(await screen.findByRole('region', { name: 'Activity' }));
  await activity.findByText('Revision 2');
  expect(activity.getAllByRole('listitem').map((item) => item.querySelector('p')!.textContent)).toEqual(['Revision 2 answers', 'Revision 2', 'Registered by ada']);
  expect(await accessibilityFaults(container)).toEqual([]);
  await userEvent.click(screen.getByRole('button', { name: 'Edit description' }));
  await userEvent.type(await screen.findByRole('textbox', { name: 'Description' }), ', left side');
  await userEvent.click(screen.getByRole('button', { name: 'Save description' }));
  await waitFor(() => expect(came.some(({ method }) => method === 'PUT')).toBe(true));
  const put = came.find(({ method }) => method === 'PUT')!;
  expect(put.headers.get('if-match')).toBe('"5"');
  expect(await put.json()).toEqual({ description: 'of the lid, left side' });
});
