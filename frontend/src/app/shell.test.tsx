import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test } from 'vitest';
import { connection } from '../shared/api/connection';
import { accessibilityFaults, open } from '../testing/open';
import { ADA, Reply, page, platform } from '../testing/platform';

const TASKS = ['scratches', 'dents', 'colours'].map((name, index) => ({
  id: `t${index}`, team: 'vision', name, description: '', revision: 1, state: 'ACTIVE', etag: 1, createdAt: '2026-01-01T00:00:00Z', createdBy: 'ada',
  task: { kind: 'image-classification', labels: [`${name} a`, `${name} b`] },
}));

beforeEach(() => {
  localStorage.setItem('polysight.beenHere', 'yes');
  connection.reached();
  connection.signedIn();
});

test('a list is walked with j and k and opened with Enter', async () => {
  platform({ 'GET /api/v1/tasks': page(...TASKS), 'GET /api/v1/tasks/t1': TASKS[1] });
  const { router } = await open('/tasks', 'Tasks');
  await screen.findByRole('link', { name: 'dents' });
  await userEvent.keyboard('jjjk');
  await userEvent.keyboard('{Enter}');
  await waitFor(() => expect(router.state.location.pathname).toBe('/tasks/t1'));
});

test('what is searched for and filtered by stands in the address', async () => {
  const came = platform({ 'GET /api/v1/tasks': ({ url }: Request) => (url.includes('q=dent') ? page(TASKS[1]) : page(...TASKS)) });
  const { router } = await open('/tasks', 'Tasks');
  await userEvent.type(await screen.findByRole('textbox', { name: 'Search this list' }), 'dent');
  await waitFor(() => expect(screen.queryByRole('link', { name: 'scratches' })).toBeNull());
  await userEvent.click(screen.getByRole('checkbox', { name: 'Classify' }));
  await waitFor(() => expect(router.state.location.search).toEqual({ q: 'dent', kind: 'image-classification' }));
  expect(came.some(({ url }) => url.includes('kind=image-classification'))).toBe(true);
});

const NAMED = { team: 'vision', description: '', etag: 1, createdAt: '2026-01-01T00:00:00Z', createdBy: 'ada' };
const JOB = { ...NAMED, id: 'j1', name: 'night shift', model: 'm', recipe: 'nano', mixture: [], device: 'CPU', state: 'FINISHED', step: 1, steps: 1, attempt: 1 };
const MODEL = { ...NAMED, id: 'm1', name: 'night model', versions: 1, aliases: [] };
const BENCHMARK = { ...NAMED, id: 'b1', name: 'night images', model: 'm', split: 'test', everyVersion: true };

test.each([
  ['/training', 'Training', '/api/v1/jobs', JOB],
  ['/models', 'Models', '/api/v1/models', MODEL],
  ['/evaluations', 'Evaluations', '/api/v1/benchmarks', BENCHMARK],
])('what is typed on %s is searched by the service, among all pages', async (address, title, list, found) => {
  const others = page({ ...found, id: 'x', name: 'something else' });
  const came = platform({
    [`GET ${list}`]: ({ url }: Request) => {
      const { searchParams } = new URL(url);
      if (searchParams.get('team') !== 'vision') return page();
      return searchParams.get('q') === 'night' ? page(found) : { ...others, next: 'later' };
    },
  });
  await open(address, title);
  await screen.findByRole('link', { name: 'something else' });
  await userEvent.type(screen.getByRole('textbox', { name: 'Search this list' }), 'night');
  await screen.findByRole('link', { name: found.name });
  expect(screen.queryByRole('link', { name: 'something else' })).toBeNull();
  expect(came.some(({ url }) => url.includes(list) && url.includes('q=night'))).toBe(true);
});

test('what is typed into ⌘K is searched by every service, in names and in what is said of them', async () => {
  const only = (row: object) => ({ url }: Request) => (new URL(url).searchParams.get('q') === 'dark' ? page(row) : page());
  platform({
    'GET /api/v1/tasks': page(),
    'GET /api/v1/datasets': only({ ...NAMED, id: 'd1', name: 'street', description: 'taken when it is dark' }),
    'GET /api/v1/models': ({ url }: Request) => (url.includes('team=polysight') && url.includes('q=dark') ? page({ ...MODEL, team: 'polysight', name: 'darkroom' }) : page()),
    'GET /api/v1/jobs': only({ ...JOB, recipe: 'dark-scenes' }),
    'GET /api/v1/benchmarks': page(),
  });
  const { router } = await open('/tasks', 'Tasks');
  await userEvent.keyboard('{Control>}k{/Control}');
  await userEvent.type(await screen.findByPlaceholderText('Find or do anything', undefined, { timeout: 20_000 }), 'dark');
  await screen.findByText('street');
  await screen.findByText('night shift');
  await waitFor(() => expect(document.querySelector('[data-selected]')?.textContent).toContain('darkroom'));
  await userEvent.keyboard('{Enter}');
  await waitFor(() => expect(router.state.location.pathname).toBe('/models/m1'));
});

test('an empty list teaches and has one button that starts', async () => {
  platform({ 'GET /api/v1/tasks': page() });
  const { container } = await open('/tasks', 'Tasks');
  await screen.findByRole('heading', { name: 'No task yet' });
  expect(await accessibilityFaults(container)).toEqual([]);
});

test('a failure says what happened, each fault, and the trace for the operators', async () => {
  platform({ 'GET /api/v1/tasks': new Reply(400, { status: 400, title: 'Bad Request', detail: 'The filter is wrong.', faults: [{ field: 'kind', message: 'is none of the kinds' }], traceId: 'abc123' }) });
  await open('/tasks', 'Tasks');
  const alert = await screen.findByRole('alert');
  expect(alert.textContent).toContain('The filter is wrong.');
  expect(alert.textContent).toContain('kind: is none of the kinds');
  expect(alert.textContent).toContain('abc123');
});

test('a lost connection shows a bar, keeps what was typed, and goes away when the platform is back', async () => {
  let broken = false;
  const failing = (answer: unknown) => () => {
    if (broken) throw new TypeError('line cut');
    return answer;
  };
  platform({ 'GET /session': failing(ADA), 'GET /api/v1/health': failing([]), 'GET /api/v1/serving/slots': failing(page()), 'POST /api/v1/tasks': failing({}) });
  await open('/tasks/new', 'Register a task');
  const name = screen.getByRole('textbox', { name: 'Name' });
  await userEvent.type(name, 'scratches');
  await userEvent.type(screen.getByRole('combobox', { name: 'Class names' }), 'scratch,dent,');
  broken = true;
  await userEvent.click(screen.getByRole('button', { name: 'Register task' }));
  await screen.findByText(/No connection for/);
  expect((name as HTMLInputElement).value).toBe('scratches');
  broken = false;
  await userEvent.click(screen.getByRole('button', { name: 'Try now' }));
  await waitFor(() => expect(screen.queryByText(/No connection for/)).toBeNull());
});

test('a session that ended asks to sign in aside and keeps the page', async () => {
  platform({ 'GET /api/v1/serving/slots': page(), 'POST /api/v1/tasks': new Reply(401, { status: 401, title: 'Unauthorized', detail: 'No valid credentials came with the request.' }) });
  await open('/tasks/new', 'Register a task');
  await userEvent.type(screen.getByRole('textbox', { name: 'Name' }), 'scratches');
  await userEvent.type(screen.getByRole('combobox', { name: 'Class names' }), 'scratch,');
  await userEvent.click(screen.getByRole('button', { name: 'Register task' }));
  await screen.findByText(/Your session has ended/);
  expect((screen.getByRole('textbox', { name: 'Name' }) as HTMLInputElement).value).toBe('scratches');
});

test('after signing in again in the second window, what was typed is registered', async () => {
  let isKnown = false;
  const unauthorized = new Reply(401, { status: 401, title: 'Unauthorized', detail: 'No valid credentials came with the request.' });
  const came = platform({
    'GET /session': () => (isKnown || came.length < 3 ? ADA : { signedIn: false, teams: [] }),
    'GET /api/v1/serving/slots': page(),
    'POST /api/v1/tasks': () => (isKnown ? { ...TASKS[0], id: 't9' } : unauthorized),
    'GET /api/v1/tasks/t9': { ...TASKS[0], id: 't9' },
  });
  const { router } = await open('/tasks/new', 'Register a task');
  await userEvent.type(screen.getByRole('textbox', { name: 'Name' }), 'scratches');
  await userEvent.type(screen.getByRole('combobox', { name: 'Class names' }), 'scratch,dent,');
  await userEvent.click(screen.getByRole('button', { name: 'Register task' }));
  await screen.findByText(/Your session has ended/);

  isKnown = true;
  window.dispatchEvent(new Event('focus'));
  await waitFor(() => expect(screen.queryByText(/Your session has ended/)).toBeNull());
  await userEvent.click(screen.getByRole('button', { name: 'Register task' }));

  await waitFor(() => expect(router.state.location.pathname).toBe('/tasks/t9'));
  const sent = came.filter(({ method, url }) => method === 'POST' && url.endsWith('/api/v1/tasks'));
  expect(await Promise.all(sent.map((request) => request.json()))).toEqual([expect.objectContaining({ name: 'scratches' }), expect.objectContaining({ name: 'scratches' })]);
});

test('who belongs to no team is told what to do', async () => {
  platform({ 'GET /session': { ...ADA, teams: [] } });
  await open('/', 'Welcome');
  await screen.findByRole('heading', { name: 'You belong to no team yet' });
});

test('a service that is down is named in the rail', async () => {
  platform({ 'GET /api/v1/health': [{ service: 'eval-service', up: false, reason: 'does not answer' }, { service: 'dataset-service', up: true }], 'GET /api/v1/tasks': page() });
  const { container } = await open('/tasks', 'Tasks');
  const rail = within(screen.getByRole('navigation', { name: 'Pages' }));
  await userEvent.click(await rail.findByRole('button', { name: 'Platform: eval-service down' }));
  await screen.findByText('does not answer');
  expect(await accessibilityFaults(container)).toEqual([]);
});

test('an address without a page says so inside the frame', async () => {
  platform({});
  await open('/nowhere', 'Nothing here');
  expect(screen.getByRole('navigation', { name: 'Pages' })).toBeTruthy();
});

test('the buttons of the top bar are called by what they show, so that one can ask for them by voice', async () => {
  platform({ 'GET /api/v1/tasks': page() });
  const { container } = await open('/tasks', 'Tasks');
  await screen.findByRole('heading', { name: 'No task yet' });
  const account = screen.getByRole('button', { name: 'AE: account of Ada Example' });
  expect(account.textContent).toBe('AE');
  expect(screen.getByRole('button', { name: 'Team vision (admin)' }).textContent).toBe('vision (admin)');
  expect(await accessibilityFaults(container)).toEqual([]);
});

test('what is sent again while the platform is still at it, by click or Enter, is sent once', async () => {
  const came = platform({ 'GET /api/v1/serving/slots': page(), 'POST /api/v1/tasks': () => new Promise(() => {}) });
  await open('/tasks/new', 'Register a task');
  await userEvent.type(screen.getByRole('combobox', { name: 'Class names' }), 'scratch,');
  await userEvent.type(screen.getByRole('textbox', { name: 'Name' }), 'scratches');
  const register = screen.getByRole('button', { name: 'Register task' });
  await userEvent.dblClick(register);
  await userEvent.type(screen.getByRole('textbox', { name: 'Name' }), '{Enter}');
  await waitFor(() => expect((register as HTMLButtonElement).disabled).toBe(true));
  expect(came.filter(({ method }) => method === 'POST')).toHaveLength(1);
});
