import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test, vi } from 'vitest';
import { accessibilityFaults, open } from '../../testing/open';
import { Reply, page, platform } from '../../testing/platform';

const SLOT = { team: 'vision', model: 'generalist', version: 'v6', number: 6, state: 'SERVING', kinds: ['captioning', 'image-classification', 'image-text-retrieval', 'object-detection'], efforts: ['balanced'] };
const answered = (...predictions: unknown[]) => ({
  id: 'p1', team: 'vision', answers: predictions.map((prediction) => ({ prediction })), servedBy: { model: 'generalist', number: 6, version: 'v6', digest: 'd' },
  timing: { queueMillis: 1, decodeMillis: 3, encodeMillis: 12, decideMillis: 2, totalMillis: 18 },
});
const IMAGE = new File([new Uint8Array([137, 80, 78, 71])], 'part.png', { type: 'image/png' });

const text = (blob: Blob) =>
  new Promise<string>((resolve) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.readAsText(blob);
  });

beforeEach(() => localStorage.setItem('polysight.beenHere', 'yes'));

test('typed names are answered as soon as there is an image, and again when they change', async () => {
  const asked: unknown[] = [];
  const parts = vi.spyOn(FormData.prototype, 'append');
  platform({
    'GET /api/v1/serving/slots': page(SLOT),
    'GET /api/v1/tasks': page(),
    'GET /api/v1/datasets': page(),
    'GET /api/v1/image-indexes': page(),
    'POST /api/v1/predictions': async () => {
      // jsdom's forms do not travel in requests: what was put in is looked at instead.
      const part = parts.mock.calls.filter(([name]) => name === 'request').at(-1)![1] as Blob;
      const question = JSON.parse(await text(part));
      asked.push(question);
      const labels: string[] = question.asks[0].definition.labels;
      return answered({ kind: 'image-classification', labels: labels.map((text, index) => ({ text, score: index === 0 ? 0.91 : 0.09 })) });
    },
  });
  const { container } = await open('/playground', 'Playground');
  await userEvent.upload(screen.getByLabelText('Image', { selector: 'input' }), IMAGE);
  await userEvent.type(await screen.findByRole('combobox', { name: 'Class names' }), 'scratch,dent,');
  await screen.findByText('0.910');
  await waitFor(() => expect(asked.at(-1)).toEqual({ team: 'vision', model: 'generalist', asks: [{ definition: { kind: 'image-classification', labels: ['scratch', 'dent'] } }] }));
  expect(screen.getByText('18.0 ms')).toBeTruthy();
  await userEvent.type(await screen.findByRole('combobox', { name: 'Class names' }), 'clean,');
  await waitFor(() => expect(asked.at(-1)).toMatchObject({ asks: [{ definition: { labels: ['scratch', 'dent', 'clean'] } }] }));
  expect(await accessibilityFaults(container)).toEqual([]);
});

test('what is being typed stays while the service that answers is asked for in vain, again and again', async () => {
  let times = 0;
  platform({
    'GET /api/v1/serving/slots': () => (times++ === 0 ? new Reply(503, { status: 503, title: 'Service Unavailable', detail: 'gone', owner: 'platform' }) : new Promise(() => {})),
    'GET /api/v1/tasks': page(),
    'GET /api/v1/datasets': page(),
    'GET /api/v1/image-indexes': page(),
  });
  await open('/playground', 'Playground');
  const field = await screen.findByRole('combobox', { name: 'Class names' });
  await userEvent.type(field, 'scra');
  await waitFor(() => expect(times).toBe(2));
  expect(document.contains(field)).toBe(true);
  expect((field as HTMLInputElement).value).toBe('scra');
});

test('a model of flexible patches is asked to look as closely as chosen, and the address says so', async () => {
  const parts = vi.spyOn(FormData.prototype, 'append');
  const asked: { effort?: string }[] = [];
  platform({
    'GET /api/v1/serving/slots': page({ ...SLOT, efforts: ['fast', 'balanced', 'best'] }),
    'GET /api/v1/tasks': page(),
    'GET /api/v1/datasets': page(),
    'GET /api/v1/image-indexes': page(),
    'POST /api/v1/predictions': async () => {
      asked.push(JSON.parse(await text(parts.mock.calls.filter(([name]) => name === 'request').at(-1)![1] as Blob)));
      return answered({ kind: 'image-classification', labels: [{ text: 'scratch', score: 0.9 }] });
    },
  });
  const { container } = await open('/playground?ask=image-classification,scratch&effort=best', 'Playground');
  await userEvent.upload(screen.getByLabelText('Image', { selector: 'input' }), IMAGE);
  await waitFor(() => expect(asked.at(-1)?.effort).toBe('best'));
  expect(await accessibilityFaults(container)).toEqual([]);
  await userEvent.click(screen.getByRole('radio', { name: 'Balanced' }));
  await waitFor(() => expect(asked.at(-1)).not.toHaveProperty('effort'));
  await userEvent.click(screen.getByRole('radio', { name: 'Fast' }));
  await waitFor(() => expect(asked.at(-1)?.effort).toBe('fast'));
});

test('a refusal of the model stands beside the question', async () => {
  platform({
    'GET /api/v1/serving/slots': page(SLOT),
    'GET /api/v1/tasks': page(),
    'GET /api/v1/datasets': page(),
    'GET /api/v1/image-indexes': page(),
    'POST /api/v1/predictions': new Reply(400, { status: 400, title: 'Bad Request', detail: 'The image is no JPEG or PNG; send one of these.', owner: 'caller' }),
  });
  await open('/playground', 'Playground');
  await userEvent.upload(screen.getByLabelText('Image', { selector: 'input' }), IMAGE);
  await userEvent.type(await screen.findByRole('combobox', { name: 'Class names' }), 'scratch,');
  expect((await screen.findByRole('alert')).textContent).toContain('The image is no JPEG or PNG');
});

test('without a model that serves it says why and leads to training', async () => {
  platform({ 'GET /api/v1/serving/slots': page({ ...SLOT, state: 'FAILED', version: undefined, reason: 'The checkpoint does not load: digest differs.' }), 'GET /api/v1/tasks': page(), 'GET /api/v1/datasets': page() });
  await open('/playground', 'Playground');
  await screen.findByText('The checkpoint does not load: digest differs.');
  expect(screen.getByRole('link', { name: 'Start training' })).toBeTruthy();
});

test('what was asked on the spot gets a name and stays', async () => {
  const came = platform({
    'GET /api/v1/serving/slots': page(SLOT),
    'GET /api/v1/tasks': page(),
    'GET /api/v1/datasets': page(),
    'GET /api/v1/image-indexes': page(),
    'POST /api/v1/tasks': { id: 't1', name: 'scratches' },
  });
  await open('/playground', 'Playground');
  await userEvent.type(await screen.findByRole('combobox', { name: 'Class names' }), 'scratch,');
  await userEvent.click(await screen.findByRole('button', { name: 'Save as task' }));
  await userEvent.type(await screen.findByRole('textbox', { name: 'Name' }), 'scratches');
  await userEvent.click(screen.getByRole('button', { name: 'Save task' }));
  await waitFor(async () => {
    const saved = came.find(({ method, url }) => method === 'POST' && url.endsWith('/api/v1/tasks'));
    expect(saved && (await saved.clone().json())).toEqual({ team: 'vision', name: 'scratches', task: { kind: 'image-classification', labels: ['scratch'] } });
  });
});

test('things are found by names typed on the spot, shown from where the slider stands, and saved with it', async () => {
  const parts = vi.spyOn(FormData.prototype, 'append');
  const found = (label: string, score: number, x: number) => ({ label, score, box: { x, y: 2, width: 8, height: 8 } });
  const came = platform({
    'GET /api/v1/serving/slots': page(SLOT),
    'GET /api/v1/tasks': page(),
    'GET /api/v1/datasets': page(),
    'GET /api/v1/image-indexes': page(),
    'POST /api/v1/predictions': answered({ kind: 'object-detection', objects: [found('cup', 0.8, 1), found('plate', 0.2, 20)] }),
    'POST /api/v1/tasks': { id: 't1', name: 'tableware' },
  });
  const { router } = await open('/playground', 'Playground');
  await userEvent.click(await screen.findByRole('combobox', { name: 'Ask' }));
  await userEvent.click(await screen.findByRole('option', { name: 'Find things' }));
  await userEvent.upload(screen.getByLabelText('Image', { selector: 'input' }), IMAGE);
  await userEvent.type(await screen.findByRole('combobox', { name: 'Class names' }), 'cup,plate,');
  await screen.findByText('1 thing found');
  // A slow typist is answered after the first name already.
  await waitFor(async () => {
    const asked = JSON.parse(await text(parts.mock.calls.filter(([name]) => name === 'request').at(-1)![1] as Blob));
    expect(asked.asks).toEqual([{ definition: { kind: 'object-detection', labels: ['cup', 'plate'], scoreThreshold: 0.05 }, maxOverlap: 0.5 }]);
  });
  const slider = screen.getByRole('slider', { name: 'Score threshold' });
  slider.focus();
  await userEvent.keyboard('{Home}');
  await screen.findByText('2 things found');
  screen.getByRole('slider', { name: 'Score threshold' }).focus();
  await userEvent.keyboard('{ArrowRight>10/}');
  // The address follows when the slider rests, and what is saved follows the address.
  await waitFor(() => expect(router.state.location.search).toMatchObject({ threshold: '0.10' }));
  await userEvent.click(screen.getByRole('button', { name: 'Save as task' }));
  await userEvent.type(await screen.findByRole('textbox', { name: 'Name' }), 'tableware');
  await userEvent.click(screen.getByRole('button', { name: 'Save task' }));
  await waitFor(async () => {
    const saved = came.find(({ method, url }) => method === 'POST' && url.endsWith('/api/v1/tasks'));
    expect(saved && (await saved.clone().json())).toMatchObject({ task: { kind: 'object-detection', labels: ['cup', 'plate'], scoreThreshold: 0.1 } });
  });
});

test('what the model was not trained for is not offered', async () => {
  platform({ 'GET /api/v1/serving/slots': page({ ...SLOT, kinds: ['image-classification'] }), 'GET /api/v1/tasks': page(), 'GET /api/v1/datasets': page() });
  await open('/playground', 'Playground');
  await userEvent.click(await screen.findByRole('combobox', { name: 'Ask' }));
  await screen.findByRole('option', { name: 'Classify' });
  for (const name of ['Caption', 'Find things', 'Find what is meant']) expect(screen.queryByRole('option', { name })).toBeNull();
});

test('a sample and a question in the address are asked about at once, and what is asked goes back into it', async () => {
  const came = platform({
    'GET /api/v1/serving/slots': page(SLOT),
    'GET /api/v1/tasks': page(),
    'GET /api/v1/datasets': page(),
    'GET /api/v1/image-indexes': page(),
    'GET /api/v1/dataset-versions/dv/samples/train/7/image': {},
    'POST /api/v1/predictions': answered({ kind: 'image-classification', labels: [{ text: 'cat', score: 0.9 }] }, { kind: 'captioning', caption: 'a cat sits', logProbability: -3 }),
  });
  const { router } = await open('/playground?ask=image-classification,cat;captioning&sample=dv/train/7', 'Playground');
  await screen.findByText('0.900');
  await screen.findByText('“a cat sits”');
  expect(came.some(({ url }) => url.endsWith('/api/v1/dataset-versions/dv/samples/train/7/image'))).toBe(true);
  await userEvent.click(screen.getAllByRole('button', { name: 'Take this question away' })[1]!);
  await waitFor(() => expect((router.state.location.search as Record<string, string>).ask).toBe('image-classification,cat'));
});

test('what several answers find is drawn together, and each list points at its own', async () => {
  const at = (label: string, x: number) => ({ kind: 'object-detection', objects: [{ label, score: 0.8, box: { x, y: 2, width: 8, height: 8 } }] });
  platform({
    'GET /api/v1/serving/slots': page(SLOT),
    'GET /api/v1/tasks': page(),
    'GET /api/v1/datasets': page(),
    'GET /api/v1/image-indexes': page(),
    'GET /api/v1/dataset-versions/dv/samples/train/7/image': {},
    'POST /api/v1/predictions': answered(at('cup', 1), at('plate', 20)),
  });
  await open('/playground?ask=object-detection,cup;object-detection,plate&sample=dv/train/7', 'Playground');
  await waitFor(() => expect(screen.getAllByText('1 thing found')).toHaveLength(2));
  const second = (await screen.findAllByText('plate')).at(-1)!.parentElement!;
  await userEvent.hover(second);
  expect(second.style.background).not.toBe('');
  expect((await screen.findAllByText('cup')).at(-1)!.parentElement!.style.background).toBe('');
});

test('the nearest images of searchable data stand in a grid, and one of them can be asked about', async () => {
  const index = { id: 'i1', team: 'vision', datasetVersion: 'd1', model: 'generalist', modelNumber: 6, modelVersion: 'v6', state: 'FINISHED', done: 9, total: 9, images: 9, createdAt: '2026-01-01T00:00:00Z', createdBy: 'ada' };
  const asked: unknown[] = [];
  const came = platform({
    'GET /api/v1/serving/slots': page(SLOT),
    'GET /api/v1/tasks': page(),
    'GET /api/v1/datasets': page(),
    'GET /api/v1/dataset-versions/d1': { id: 'd1', dataset: 's1', number: 3, state: 'READY', splits: {} },
    'GET /api/v1/datasets/s1': { id: 's1', name: 'welds' },
    'GET /api/v1/dataset-versions/d1/samples/a/2.png/image': {},
    'GET /api/v1/image-indexes': page({ ...index, id: 'i0', modelVersion: 'v5', modelNumber: 5 }, index, { ...index, id: 'i2', state: 'RUNNING' }),
    'POST /api/v1/image-indexes/i1/searches': async (request: Request) => {
      asked.push(await request.json());
      return { index: 'i1', by: { model: 'generalist', number: 6 }, searched: 9, hits: [{ sample: 'a/1.png', split: 'test', cosine: 0.91 }, { sample: 'a/2.png', split: 'test', cosine: 0.87 }] };
    },
  });
  const { container } = await open('/playground', 'Playground');
  await userEvent.upload(screen.getByLabelText('Image', { selector: 'input' }), IMAGE);
  const grid = await screen.findByRole('list', { name: 'Nearest images' });
  expect(grid.textContent).toBe('0.9100.870');
  expect(asked).toEqual([{ image: 'iVBORw==', limit: 12 }]);
  expect(await screen.findByRole('link', { name: 'welds version 3' })).toBeTruthy();
  expect(await accessibilityFaults(container)).toEqual([]);
  await userEvent.click(screen.getByRole('button', { name: 'Ask about a/2.png' }));
  await waitFor(() => expect(asked.at(-1)).toEqual({ sample: 'a/2.png', limit: 12 }));
  expect(came.some(({ url }) => url.includes('/d1/') && decodeURIComponent(url).includes('a/2.png'))).toBe(true);
});
