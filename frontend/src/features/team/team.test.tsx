import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test } from 'vitest';
import { accessibilityFaults, open } from '../../testing/open';
import { ADA, Reply, page, platform } from '../../testing/platform';
import { about, what } from './words';

const ada = { id: 'a', team: 'vision', name: 'ada', fullName: 'Ada Example', email: 'ada@example.org', role: 'ADMIN', enabled: true, etag: 3 };
const ben = { id: 'b', team: 'vision', name: 'ben', email: 'ben@example.org', role: 'VIEWER', enabled: true, etag: 1 };
const account = { id: 's', team: 'vision', name: 'nightly', clientId: 'vision.nightly', role: 'EDITOR', createdAt: '2026-01-01T00:00:00Z', createdBy: 'ada', secretAt: '2026-01-01T00:00:00Z', etag: 1 };
const told = { account, secret: 'once-and-never-again', tokenUrl: 'http://id/realms/polysight/protocol/openid-connect/token', tokenSeconds: 300 };
const entry = { id: 'e', at: '2026-01-01T00:00:00Z', team: 'vision', kind: 'io.polysight.team.member.changed', actor: 'ada', subject: 'b', data: { name: 'ben', former: 'VIEWER', role: 'EDITOR' } };
const TEAM = '/api/v1/teams/vision';
const answers = {
  [`GET ${TEAM}/members`]: page(ada, ben),
  [`GET ${TEAM}/service-accounts`]: page(account),
  [`GET ${TEAM}/audit-log`]: page(entry),
};

beforeEach(() => localStorage.setItem('polysight.beenHere', 'yes'));

test('an admin changes a role in the state that is shown', async () => {
  const came = platform({ ...answers, [`PUT ${TEAM}/members/b`]: { ...ben, role: 'EDITOR', etag: 2 } });
  const { container } = await open('/team', 'Team vision');
  await userEvent.click(await screen.findByRole('combobox', { name: 'Role of ben' }));
  await userEvent.click(await screen.findByRole('option', { name: 'Editor' }));
  await waitFor(() => expect(came.some(({ method }) => method === 'PUT')).toBe(true));
  const put = came.find(({ method }) => method === 'PUT')!;
  expect(put.headers.get('if-match')).toBe('"1"');
  expect(await put.json()).toEqual({ role: 'EDITOR' });
  expect(await accessibilityFaults(container)).toEqual([]);
});

test('why the last admin stays is said where it was tried', async () => {
  platform({ ...answers, [`DELETE ${TEAM}/members/a`]: new Reply(409, { status: 409, title: 'Conflict', detail: "'ada' is the last admin of team 'vision'", owner: 'caller' }) });
  await open('/team', 'Team vision');
  await userEvent.click((await screen.findAllByRole('button', { name: 'Remove' }))[0]!);
  const dialog = within(await screen.findByRole('dialog'));
  await userEvent.type(dialog.getByRole('textbox'), 'ada');
  await userEvent.click(dialog.getByRole('button', { name: 'Remove' }));
  await dialog.findByText("'ada' is the last admin of team 'vision'");
});

test('somebody is added by name with a role', async () => {
  const came = platform({ ...answers, [`POST ${TEAM}/members`]: new Reply(201, { ...ben, name: 'cleo', role: 'EDITOR' }) });
  await open('/team', 'Team vision');
  await userEvent.click(await screen.findByRole('button', { name: 'Add member' }));
  const dialog = within(await screen.findByRole('dialog'));
  await userEvent.type(dialog.getByRole('textbox', { name: /User name/ }), ' cleo@example.org ');
  await userEvent.click(dialog.getByRole('radio', { name: 'Editor' }));
  await userEvent.click(dialog.getByRole('button', { name: 'Add member' }));
  await waitFor(() => expect(came.some(({ method }) => method === 'POST')).toBe(true));
  expect(await came.find(({ method }) => method === 'POST')!.json()).toEqual({ person: 'cleo@example.org', role: 'EDITOR' });
});

test('who is no admin any more sees members and changes nothing, whatever the session says', async () => {
  platform({ ...answers, [`GET ${TEAM}/members`]: page({ ...ada, role: 'EDITOR' }, ben) });
  await open('/team?tab=accounts', 'Team vision');
  await screen.findByText('ben@example.org');
  expect(screen.queryByRole('button', { name: 'Remove' })).toBeNull();
  expect(screen.queryByRole('button', { name: 'Add member' })).toBeNull();
  expect(screen.queryByRole('tab', { name: 'Audit log' })).toBeNull();
});

test('the secret of a new service account is shown once, with how to use it', async () => {
  // The list has it as soon as it is made: what showed the empty list is gone when the secret comes.
  let made = page();
  const came = platform({ ...answers, [`GET ${TEAM}/service-accounts`]: () => made, [`POST ${TEAM}/service-accounts`]: () => { made = page(account) as never; return new Reply(201, told); } });
  const { container } = await open('/team?tab=accounts', 'Team vision');
  await userEvent.click(await screen.findByRole('button', { name: 'Create service account' }));
  const dialog = within(await screen.findByRole('dialog'));
  await userEvent.type(dialog.getByRole('textbox', { name: 'Name' }), 'nightly');
  await userEvent.click(dialog.getByRole('button', { name: 'Create service account' }));
  await screen.findByText('once-and-never-again');
  await screen.findByRole('region', { name: 'nightly', hidden: true });
  expect(screen.getByText('once-and-never-again')).toBeTruthy();
  expect(screen.getByLabelText('How a program comes in').textContent).toContain('client_id=vision.nightly');
  expect(await came.find(({ method }) => method === 'POST')!.json()).toEqual({ name: 'nightly', role: 'VIEWER' });
  await userEvent.click(screen.getByRole('button', { name: 'I have kept it' }));
  await waitFor(() => expect(screen.queryByText('once-and-never-again')).toBeNull());
  expect(await accessibilityFaults(container)).toEqual([]);
});

test('a service account is revoked in the state that is shown', async () => {
  const came = platform({ ...answers, [`DELETE ${TEAM}/service-accounts/s`]: new Reply(204, undefined) });
  await open('/team?tab=accounts', 'Team vision');
  await userEvent.click(await screen.findByRole('button', { name: 'Revoke' }));
  const dialog = within(await screen.findByRole('dialog'));
  await userEvent.type(dialog.getByRole('textbox'), 'nightly');
  await userEvent.click(dialog.getByRole('button', { name: 'Revoke' }));
  await waitFor(() => expect(came.find(({ method }) => method === 'DELETE')?.headers.get('if-match')).toBe('"1"'));
});

test('the audit log says who did what, and its file has the same filters', async () => {
  const came = platform(answers);
  const { container } = await open('/team?tab=audit&kind=team', 'Team vision');
  const log = within(await screen.findByRole('table', { name: 'Audit log' }));
  log.getByText('Role changed');
  log.getByText('ben: viewer to editor');
  expect(new URL(came.find(({ url }) => url.includes('/audit-log'))!.url).search).toBe('?actor=*&kind=io.polysight.team&limit=100');
  expect(screen.getByRole('link', { name: 'Export CSV' }).getAttribute('href')).toBe(`${TEAM}/audit-log/export?actor=*&kind=io.polysight.team`);
  await userEvent.click(log.getByRole('button', { name: 'Details' }));
  await screen.findByLabelText('io.polysight.team.member.changed');
  expect(await accessibilityFaults(container)).toEqual([]);
});

test('an entry of a kind this portal does not know is shown by its kind', () => {
  const unknown = { ...entry, kind: 'io.polysight.future.happened', data: {} };
  expect([what(unknown as never), about(unknown as never)]).toEqual(['future.happened', 'b']);
});

test('a moved alias tells why', () => {
  expect(about({ ...entry, kind: 'io.polysight.model.alias.moved', data: { alias: 'champion', number: 3, former: 'x', reason: 'better on dogs' } } as never)).toBe('champion: better on dogs');
});

test('the session of somebody else keeps the tabs of admins away', async () => {
  platform({ ...answers, 'GET /session': { ...ADA, name: 'ben', teams: [{ team: 'vision', role: 'viewer' }] } });
  await open('/team', 'Team vision');
  await screen.findByText('2 members; admins of the team change them');
  expect(screen.queryByRole('tab', { name: 'Service accounts' })).toBeNull();
});

test('what a role may do is what the services let it do: editors delete, admins look after people', async () => {
  platform(answers);
  await open('/team?tab=rights', 'Team vision');
  const marks = (right: RegExp) => within(screen.getByRole('row', { name: right })).getAllByRole('img').map((mark) => mark.getAttribute('aria-label'));
  await screen.findByRole('row', { name: /delete what nothing depends on/ });
  expect(marks(/delete what nothing depends on/)).toEqual(['no', 'yes', 'yes']);
  expect(marks(/members/)).toEqual(['no', 'no', 'yes']);
});
