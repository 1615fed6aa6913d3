import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { accessibilityFaults, open } from '../../testing/open';
import { ADA, page, platform } from '../../testing/platform';
import { dataset, version } from './testdata';

beforeEach(() => localStorage.setItem('polysight.beenHere', 'yes'));
afterEach(() => vi.unstubAllGlobals());

const stopped = { id: 'u1', team: 'vision', fileName: 'images.zip', bytes: 8, partBytes: 5, parts: [{ number: 1, url: 'http://store/1' }, { number: 2, url: 'http://store/2' }], state: 'OPEN', createdAt: '2026-01-01T00:00:00Z', createdBy: 'ben', expiresAt: '2026-01-01T06:00:00Z' };
const answers = {
  'GET /api/v1/uploads': page(stopped),
  'GET /api/v1/uploads/u1/parts': page({ number: 1, bytes: 5, etag: 'e1' }),
  'POST /api/v1/datasets/scene-previews': { split: 'train', scenes: [] },
};
const panel = async () => within(await screen.findByRole('region', { name: 'Unfinished uploads' }));
const choose = async (bytes: string) => {
  await panel();
  fireEvent.change(document.querySelector('section[aria-label="Unfinished uploads"] input[type=file]')!, { target: { files: [new File([bytes], 'images.zip')] } });
};

test('an upload that stopped is told with what has arrived, and goes on with the same file once it is said what it holds', async () => {
  const came = platform({
    ...answers,
    'GET /api/v1/uploads/u1': stopped,
    'POST /api/v1/uploads/u1/completions': { ...stopped, state: 'COMPLETE', parts: [] },
    'POST /api/v1/datasets': dataset,
    'POST /api/v1/datasets/d/versions': version,
    'GET /api/v1/datasets/d': dataset,
    'GET /api/v1/datasets/d/versions/1': { ...version, state: 'PENDING' },
  });
  const there = globalThis.fetch;
  const sent: string[] = [];
  vi.stubGlobal('fetch', async (input: Request | string, init?: RequestInit) => {
    if (typeof input !== 'string') return there(input);
    sent.push(`${input}: ${(init!.body as Blob).size}`);
    return new Response(null, { headers: { etag: 'e2' } });
  });
  const { container } = await open('/data/new', 'Add a data set');
  expect(await (await panel()).findByText(/^5 B of 8 B, begun by ben/)).toBeTruthy();
  expect(await accessibilityFaults(container)).toEqual([]);
  await choose('abcdefgh');
  expect((await screen.findByText(/^images.zip goes on where it stopped/)).textContent).toContain('Say above what it holds.');
  await userEvent.type(screen.getByRole('textbox', { name: 'Name' }), 'weld-seams');
  expect(screen.getByRole('button', { name: 'Add data set' })).toHaveProperty('disabled', true);
  await userEvent.click(screen.getByRole('radio', { name: /Class folders/ }));
  await userEvent.click(screen.getByRole('button', { name: 'Add data set' }));
  await waitFor(() => expect(came.some(({ method, url }) => method === 'POST' && url.endsWith('/datasets/d/versions'))).toBe(true));
  expect(sent).toEqual(['http://store/2: 3']);
  expect(came.some(({ method, url }) => method === 'POST' && url.endsWith('/uploads'))).toBe(false);
  const created = came.find(({ method, url }) => method === 'POST' && url.endsWith('/datasets/d/versions'))!;
  expect(await created.json()).toEqual({ source: { kind: 'image-folder', upload: 'u1' } });
});

test('another file is refused in words', async () => {
  platform(answers);
  await open('/data/new', 'Add a data set');
  await choose('abc');
  expect((await screen.findByRole('alert')).textContent).toBe('This images.zip has 3 bytes, the upload was begun with one of 8. Choose that very file.');
});

test('an upload is abandoned, and with the last the list goes', async () => {
  let uploads = [stopped];
  const came = platform({ ...answers, 'GET /api/v1/uploads': () => page(...uploads), 'DELETE /api/v1/uploads/u1': () => { uploads = []; } });
  await open('/data/new', 'Add a data set');
  await userEvent.click((await panel()).getByRole('button', { name: 'Abandon images.zip' }));
  await userEvent.type(await screen.findByRole('textbox', { name: 'Type images.zip to go on' }), 'images.zip');
  expect(came.some(({ method }) => method === 'DELETE')).toBe(false);
  await userEvent.click(screen.getByRole('button', { name: 'Abandon' }));
  await waitFor(() => expect(screen.queryByRole('region', { name: 'Unfinished uploads' })).toBeNull());
  expect(came.some(({ method, url }) => method === 'DELETE' && url.endsWith('/uploads/u1'))).toBe(true);
});

test('who may not upload is not told of uploads', async () => {
  const came = platform({ ...answers, 'GET /session': { ...ADA, teams: [{ team: 'vision', role: 'viewer' }] } });
  await open('/data/new', 'Add a data set');
  expect(screen.queryByRole('region', { name: 'Unfinished uploads' })).toBeNull();
  expect(came.some(({ url }) => url.includes('/uploads'))).toBe(false);
});
