import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test } from 'vitest';
import { accessibilityFaults, open } from '../../testing/open';
import { ADA, page, platform } from '../../testing/platform';

const FINISHED = 'io.polysight.evaluation.finished';
const webhook = { id: 'w', team: 'vision', url: 'https://hooks.example.com/polysight', description: 'our pipeline', eventTypes: [FINISHED], state: 'ACTIVE', createdAt: '2026-01-01T00:00:00Z', createdBy: 'ada', etag: 4 };
const delivery = { id: 'd', webhook: 'w', event: 'v', eventType: FINISHED, state: 'FAILED', attempts: 3, status: 500, failure: 'the receiver answered 500', createdAt: '2026-01-01T00:00:00Z', attemptedAt: '2026-01-01T00:01:00Z' };
const answers = {
  'GET /api/v1/webhooks': page(webhook),
  'GET /api/v1/webhooks/options': { eventTypes: [FINISHED, 'io.polysight.job.failed'], allowedHosts: ['hooks.example.com'] },
  'GET /api/v1/webhooks/w/deliveries': page(delivery),
};

beforeEach(() => localStorage.setItem('polysight.beenHere', 'yes'));

test('the secret of a new webhook is shown once', async () => {
  // The list has it at once, and the page is no longer the empty one.
  let made = page();
  const came = platform({ ...answers, 'GET /api/v1/webhooks': () => made, 'POST /api/v1/webhooks': () => { made = page(webhook) as never; return { webhook, secret: 'whsec_c2VjcmV0' }; } });
  await open('/events?tab=webhooks', 'Events');
  await userEvent.click(await screen.findByRole('button', { name: 'Create webhook' }));
  const dialog = within(await screen.findByRole('dialog'));
  await dialog.findByText('On one of these hosts: hooks.example.com');
  await userEvent.type(dialog.getByRole('textbox', { name: 'Address' }), 'hooks.example.com/polysight');
  await userEvent.click(dialog.getByRole('combobox', { name: 'Events' }));
  await userEvent.click(await screen.findByRole('option', { name: 'evaluation.finished' }));
  await userEvent.click(dialog.getByRole('button', { name: 'Create webhook' }));
  await screen.findByText('whsec_c2VjcmV0');
  await screen.findByRole('button', { name: 'Disable', hidden: true });
  expect(screen.getByText('whsec_c2VjcmV0')).toBeTruthy();
  expect(await came.find(({ method }) => method === 'POST')!.json()).toEqual({ team: 'vision', url: 'https://hooks.example.com/polysight', description: '', eventTypes: [FINISHED] });
  await userEvent.click(screen.getByRole('button', { name: 'I have kept it' }));
  await waitFor(() => expect(screen.queryByText('whsec_c2VjcmV0')).toBeNull());
});

test('a new secret is shown once, with how long the old one signs beside it', async () => {
  const until = '2026-01-02T00:00:00Z';
  const came = platform({ ...answers, 'POST /api/v1/webhooks/w/rotate-secret': { webhook: { ...webhook, etag: 5, oldSecretUntil: until }, secret: 'whsec_bmV3' } });
  const { container } = await open('/events?tab=webhooks', 'Events');
  await userEvent.click(await screen.findByRole('button', { name: 'New secret' }));
  const dialog = within(await screen.findByRole('dialog'));
  await userEvent.click(dialog.getByRole('combobox', { name: 'The present secret goes on to sign' }));
  await userEvent.click(await screen.findByRole('option', { name: 'for an hour' }));
  await userEvent.click(dialog.getByRole('button', { name: 'Make a new secret' }));
  await screen.findByText('whsec_bmV3');
  expect(screen.getByText(/each message is signed by the old secret too/)).toBeTruthy();
  expect(await accessibilityFaults(container)).toEqual([]);
  const post = came.find(({ method }) => method === 'POST')!;
  expect(post.headers.get('if-match')).toBe('"4"');
  expect(await post.json()).toEqual({ overlapSeconds: 3600 });
  await userEvent.click(screen.getByRole('button', { name: 'I have kept it' }));
  await waitFor(() => expect(screen.queryByText('whsec_bmV3')).toBeNull());
});

test('the log tells what failed and sends it again', async () => {
  const came = platform({ ...answers, 'GET /api/v1/webhooks/w/deliveries/d': { delivery, body: '{"type":"evaluation"}', log: [{ at: '2026-01-01T00:01:00Z', milliseconds: 12, status: 500 }] }, 'POST /api/v1/webhooks/w/deliveries/d/resend': { ...delivery, state: 'PENDING' } });
  const { container, router } = await open('/events?tab=webhooks&webhook=w', 'Events');
  const log = within(await screen.findByRole('table', { name: 'deliveries' }));
  expect(log.getByText('the receiver answered 500')).toBeTruthy();
  expect(screen.getByText('1 delivery')).toBeTruthy();
  expect(await accessibilityFaults(container)).toEqual([]);
  await userEvent.click(log.getByRole('button', { name: 'Send again' }));
  await waitFor(() => expect(came.some(({ url }) => url.endsWith('/deliveries/d/resend'))).toBe(true));
  await userEvent.click(log.getByRole('button', { name: 'Details' }));
  expect(await screen.findByText(/12 ms: answered 500/)).toBeTruthy();
  expect(router.state.location.search).toMatchObject({ webhook: 'w', delivery: 'd' });
});

test('a webhook is disabled only in the state one has seen', async () => {
  const came = platform({ ...answers, 'PUT /api/v1/webhooks/w': { ...webhook, state: 'DISABLED', disabledBecause: 'by ada' } });
  await open('/events?tab=webhooks', 'Events');
  await userEvent.click(await screen.findByRole('button', { name: 'Disable' }));
  await waitFor(() => expect(came.some(({ method }) => method === 'PUT')).toBe(true));
  const put = came.find(({ method }) => method === 'PUT')!;
  expect(put.headers.get('if-match')).toBe('"4"');
  expect(await put.json()).toEqual({ url: webhook.url, description: 'our pipeline', eventTypes: [FINISHED], state: 'DISABLED' });
});

test('who is no admin sees no webhooks', async () => {
  platform({ ...answers, 'GET /session': { ...ADA, teams: [{ team: 'vision', role: 'editor' }] }, 'GET /api/v1/tasks': page() });
  await open('/events?tab=webhooks', 'Events');
  expect(screen.queryByRole('tab', { name: 'Webhooks' })).toBeNull();
});
