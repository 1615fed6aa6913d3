import { createRootRoute, createRoute, createRouter, lazyRouteComponent, parseSearchWith, stringifySearchWith } from '@tanstack/react-router';
import { Broken } from './Broken';
import { Loading } from './Loading';
import { Missing } from './Missing';
import { Shell } from './Shell';

const root = createRootRoute({ component: Shell, notFoundComponent: Missing, errorComponent: Broken });

/** Each feature is a chunk of its own, fetched when its page is opened or pointed at. */
const page = <M extends Record<string, unknown>>(path: string, load: () => Promise<M>, name: keyof M & string) =>
  createRoute({ getParentRoute: () => root, path, component: lazyRouteComponent(load as never, name) });

const home = () => import('../features/home');
const playground = () => import('../features/playground');
const datasets = () => import('../features/datasets');
const tasks = () => import('../features/tasks');
const training = () => import('../features/training');
const models = () => import('../features/models');
const evaluations = () => import('../features/evaluations');
const events = () => import('../features/events');
const team = () => import('../features/team');

export const routeTree = root.addChildren([
  page('/', home, 'Home'),
  page('/playground', playground, 'Playground'),
  page('/data', datasets, 'Datasets'),
  page('/data/new', datasets, 'NewDataset'),
  page('/data/$id', datasets, 'DatasetPage'),
  page('/data/$id/versions/$number', datasets, 'VersionPage'),
  page('/tasks', tasks, 'Tasks'),
  page('/tasks/new', tasks, 'NewTask'),
  page('/tasks/$id', tasks, 'TaskPage'),
  page('/training', training, 'Training'),
  page('/training/new', training, 'NewJob'),
  page('/training/compare', training, 'CompareJobs'),
  page('/training/$id', training, 'JobPage'),
  page('/models', models, 'Models'),
  page('/models/$id', models, 'ModelPage'),
  page('/models/$id/versions/$number', models, 'ModelVersionPage'),
  page('/evaluations', evaluations, 'Evaluations'),
  page('/evaluations/new', evaluations, 'NewBenchmark'),
  page('/evaluations/compare', evaluations, 'ComparisonPage'),
  page('/evaluations/benchmarks/$id', evaluations, 'BenchmarkPage'),
  page('/evaluations/runs/$id', evaluations, 'EvaluationPage'),
  page('/events', events, 'Events'),
  page('/team', team, 'TeamPage'),
]);

/** What stands behind '?' are words and never JSON: '0.25' needs no quotes there. */
export const addresses = { parseSearch: parseSearchWith((word) => word), stringifySearch: stringifySearchWith(String) };

export const router = createRouter({ routeTree, ...addresses, defaultPreload: 'intent', defaultPendingComponent: Loading, defaultPendingMs: 120, defaultErrorComponent: Broken, scrollRestoration: true });
