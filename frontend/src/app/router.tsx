import { createRootRoute, createRoute, createRouter, lazyRouteComponent, parseSearchWith, stringifySearchWith } from '@tanstack/react-router';
import { Home } from '../features/home/Home';
import { Broken } from './Broken';
import { Loading } from './Loading';
import { Missing } from './Missing';
import { Shell } from './Shell';

const root = createRootRoute({ component: Shell, notFoundComponent: Missing, errorComponent: Broken });

/** Home comes with the frame; each other page is fetched when it is opened or pointed at, without what other pages of its feature need. */
const page = <M extends Record<string, unknown>>(path: string, load: () => Promise<M>, name: keyof M & string) =>
  createRoute({ getParentRoute: () => root, path, component: lazyRouteComponent(load as never, name) });

export const routeTree = root.addChildren([
  createRoute({ getParentRoute: () => root, path: '/', component: Home }),
  page('/playground', () => import('../features/playground/Playground'), 'Playground'),
  page('/data', () => import('../features/datasets/Datasets'), 'Datasets'),
  page('/data/new', () => import('../features/datasets/NewDataset'), 'NewDataset'),
  page('/data/$id', () => import('../features/datasets/DatasetPage'), 'DatasetPage'),
  page('/data/$id/versions/$number', () => import('../features/datasets/VersionPage'), 'VersionPage'),
  page('/tasks', () => import('../features/tasks/Tasks'), 'Tasks'),
  page('/tasks/new', () => import('../features/tasks/NewTask'), 'NewTask'),
  page('/tasks/$id', () => import('../features/tasks/TaskPage'), 'TaskPage'),
  page('/training', () => import('../features/training/Training'), 'Training'),
  page('/training/new', () => import('../features/training/NewJob'), 'NewJob'),
  page('/training/compare', () => import('../features/training/CompareJobs'), 'CompareJobs'),
  page('/training/$id', () => import('../features/training/JobPage'), 'JobPage'),
  page('/models', () => import('../features/models/Models'), 'Models'),
  page('/models/$id', () => import('../features/models/ModelPage'), 'ModelPage'),
  page('/models/$id/versions/$number', () => import('../features/models/ModelVersionPage'), 'ModelVersionPage'),
  page('/evaluations', () => import('../features/evaluations/Evaluations'), 'Evaluations'),
  page('/evaluations/new', () => import('../features/evaluations/NewBenchmark'), 'NewBenchmark'),
  page('/evaluations/compare', () => import('../features/evaluations/ComparisonPage'), 'ComparisonPage'),
  page('/evaluations/benchmarks/$id', () => import('../features/evaluations/BenchmarkPage'), 'BenchmarkPage'),
  page('/evaluations/runs/$id', () => import('../features/evaluations/EvaluationPage'), 'EvaluationPage'),
  page('/events', () => import('../features/events/Events'), 'Events'),
  page('/team', () => import('../features/team/TeamPage'), 'TeamPage'),
]);

/** What stands behind '?' are words and never JSON: '0.25' needs no quotes there. */
export const addresses = { parseSearch: parseSearchWith((word) => word), stringifySearch: stringifySearchWith(String) };

export const router = createRouter({ routeTree, ...addresses, defaultPreload: 'intent', defaultPendingComponent: Loading, defaultPendingMs: 120, defaultPendingMinMs: 0, defaultErrorComponent: Broken, scrollRestoration: true });
