import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test } from 'vitest';
import { accessibilityFaults, open } from '../../testing/open';
import { page, platform } from '../../testing/platform';

const SETTINGS = { steps: 350, checkpointEvery: 100, architecture: { image: { size: 48, patch: 8, depth: 4 }, width: 96, block: 'standard' }, learningRate: { peak: 0.001, warmUp: 10, floor: 0 }, optimizer: { name: 'adamw', weightDecay: 0.05 }, precision: 'FLOAT32', sampler: 'size', batch: { default: 8 } };
const TASK = { id: 't', team: 'vision', name: 'colours', revision: 2, state: 'ACTIVE', task: { kind: 'captioning' } };
const VERSION = { id: 'dv', dataset: 'd', team: 'vision', number: 1, state: 'READY', samples: 3, splits: { train: 3 }, labelSpaces: {} };
const EARLIER = { id: 'j', team: 'vision', name: 'joint', model: 'generalist', recipe: 'nano', overrides: { steps: 90, seed: 3 }, steps: 90, device: 'CPU', state: 'FINISHED', mixture: [{ task: 't', revision: 2, datasetVersion: 'dv', samplingWeight: 1 }], etag: 1 };

beforeEach(() => localStorage.setItem('polysight.beenHere', 'yes'));

test('settings of the job that is trained again are there to be changed, and only JSON is sent', async () => {
  const came = platform({
    'GET /api/v1/recipes': page({ name: 'nano', settings: SETTINGS }),
    'GET /api/v1/models': page(),
    'GET /api/v1/jobs/j': EARLIER,
    'GET /api/v1/tasks': page(TASK),
    'GET /api/v1/tasks/t': TASK,
    'GET /api/v1/datasets': page({ id: 'd', team: 'vision', name: 'scenes' }),
    'GET /api/v1/datasets/d': { id: 'd', team: 'vision', name: 'scenes' },
    'GET /api/v1/dataset-versions/dv': VERSION,
    'POST /api/v1/jobs/forecasts': { steps: 90, jobs: 0 },
    'POST /api/v1/jobs': { ...EARLIER, id: 'j2' },
  });
  const { container } = await open('/training/new?like=j', 'Start training');
  const settings = (await screen.findByRole('textbox', { name: 'Other settings' })) as HTMLTextAreaElement;
  await waitFor(() => expect(JSON.parse(settings.value)).toEqual({ seed: 3 }));
  expect(await accessibilityFaults(container)).toEqual([]);
  const start = screen.getByRole('button', { name: 'Start training' }) as HTMLButtonElement;
  await waitFor(() => expect(start.disabled).toBe(false));
  await userEvent.clear(settings);
  await userEvent.type(settings, '{{"seed": ');
  await screen.findByText(/This is no JSON yet/);
  expect(start.disabled).toBe(true);
  await userEvent.type(settings, '4}');
  await waitFor(() => expect(start.disabled).toBe(false));
  await userEvent.click(start);
  await waitFor(() => expect(came.some(({ method, url }) => method === 'POST' && url.endsWith('/jobs'))).toBe(true));
  expect(await came.find(({ method, url }) => method === 'POST' && url.endsWith('/jobs'))!.json()).toMatchObject({ recipe: 'nano', overrides: { seed: 4, steps: 90 } });
});
