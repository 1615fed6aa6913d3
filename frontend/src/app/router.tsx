import type { QueryClient } from '@tanstack/react-query';
import { createRootRouteWithContext, createRoute, createRouter, lazyRouteComponent, parseSearchWith, stringifySearchWith } from '@tanstack/react-router';
import { Home } from '../features/home/Home';
import { datasetQuery } from '../shared/api/datasets';
import { benchmarkQuery, evaluationQuery, leaderboardQuery } from '../shared/api/evaluations';
import { sessionQuery } from '../shared/api/gateway';
import { modelQuery } from '../shared/api/models';
import { taskQuery } from '../shared/api/tasks';
import { jobQuery } from '../shared/api/training';
import { Broken } from './Broken';
import { Loading } from './Loading';
import { Missing } from './Missing';
import { Shell } from './Shell';

/** Where answers are kept; without it each page asks for itself when it is drawn. */
export interface Around {
  queries?: QueryClient;
}

const root = createRootRouteWithContext<Around>()({ component: Shell, notFoundComponent: Missing, errorComponent: Broken });

/** Home comes with the frame; each other page is fetched when it is opened or pointed at, without what other pages of its feature need. */
const page = <M extends Record<string, unknown>>(path: string, load: () => Promise<M>, name: keyof M & string) =>
  createRoute({ getParentRoute: () => root, path, component: lazyRouteComponent(load as never, name) });

/** A page of one object: what it asks for first is asked for while its script comes, by those who are signed in. */
const objectPage = <M extends Record<string, unknown>>(path: string, load: () => Promise<M>, name: keyof M & string, first: (queries: QueryClient, id: string) => Promise<unknown>) =>
  createRoute({
    getParentRoute: () => root,
    path,
    component: lazyRouteComponent(load as never, name),
    loader: ({ context: { queries }, params }) => {
      const { id } = params as { id: string };
      // A session that cannot be had is told of by the frame.
      void queries?.fetchQuery(sessionQuery).then(({ signedIn }) => { if (signedIn) void first(queries, id); }, () => {});
    },
    // Another tab of the same object is no reason to ask again.
    staleTime: Infinity,
  });

export const routeTree = root.addChildren([
  createRoute({ getParentRoute: () => root, path: '/', component: Home }),
  page('/playground', () => import('../features/playground/Playground'), 'Playground'),
  page('/data', () => import('../features/datasets/Datasets'), 'Datasets'),
  page('/data/new', () => import('../features/datasets/NewDataset'), 'NewDataset'),
  objectPage('/data/$id', () => import('../features/datasets/DatasetPage'), 'DatasetPage', (queries, id) => queries.prefetchQuery(datasetQuery(id))),
  page('/data/$id/versions/$number', () => import('../features/datasets/VersionPage'), 'VersionPage'),
  page('/tasks', () => import('../features/tasks/Tasks'), 'Tasks'),
  page('/tasks/new', () => import('../features/tasks/NewTask'), 'NewTask'),
  objectPage('/tasks/$id', () => import('../features/tasks/TaskPage'), 'TaskPage', (queries, id) => queries.prefetchQuery(taskQuery(id))),
  page('/training', () => import('../features/training/Training'), 'Training'),
  page('/training/new', () => import('../features/training/NewJob'), 'NewJob'),
  page('/training/compare', () => import('../features/training/CompareJobs'), 'CompareJobs'),
  objectPage('/training/$id', () => import('../features/training/JobPage'), 'JobPage', (queries, id) => queries.prefetchQuery(jobQuery(id))),
  page('/models', () => import('../features/models/Models'), 'Models'),
  objectPage('/models/$id', () => import('../features/models/ModelPage'), 'ModelPage', (queries, id) => queries.prefetchQuery(modelQuery(id))),
  page('/models/$id/versions/$number', () => import('../features/models/ModelVersionPage'), 'ModelVersionPage'),
  page('/evaluations', () => import('../features/evaluations/Evaluations'), 'Evaluations'),
  page('/evaluations/new', () => import('../features/evaluations/NewBenchmark'), 'NewBenchmark'),
  page('/evaluations/compare', () => import('../features/evaluations/ComparisonPage'), 'ComparisonPage'),
  objectPage('/evaluations/benchmarks/$id', () => import('../features/evaluations/BenchmarkPage'), 'BenchmarkPage', (queries, id) => Promise.all([queries.prefetchQuery(leaderboardQuery(id)), queries.fetchQuery(benchmarkQuery(id)).then(({ task }) => queries.prefetchQuery(taskQuery(task)), () => {})])),
  objectPage('/evaluations/runs/$id', () => import('../features/evaluations/EvaluationPage'), 'EvaluationPage', (queries, id) => queries.prefetchQuery(evaluationQuery(id))),
  page('/events', () => import('../features/events/Events'), 'Events'),
  page('/team', () => import('../features/team/TeamPage'), 'TeamPage'),
]);

/** What stands behind '?' are words and never JSON: '0.25' needs no quotes there. */
export const addresses = { parseSearch: parseSearchWith((word) => word), stringifySearch: stringifySearchWith(String) };

export const router = createRouter({ routeTree, ...addresses, context: {} as Around, defaultPreload: 'intent', defaultPendingComponent: Loading, defaultPendingMs: 120, defaultPendingMinMs: 0, defaultErrorComponent: Broken, scrollRestoration: true });
