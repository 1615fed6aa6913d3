import { createRootRoute, createRoute, createRouter } from '@tanstack/react-router';
import { Datasets } from '../features/datasets/Datasets';
import { Evaluations } from '../features/evaluations/Evaluations';
import { Models } from '../features/models/Models';
import { Playground } from '../features/playground/Playground';
import { Tasks } from '../features/tasks/Tasks';
import { Training } from '../features/training/Training';
import { Shell } from './Shell';

const root = createRootRoute({ component: Shell });
const page = (path: string, component: () => React.ReactNode) => createRoute({ getParentRoute: () => root, path, component });

export const router = createRouter({
  routeTree: root.addChildren([
    page('/', Playground),
    page('/data', Datasets),
    page('/tasks', Tasks),
    page('/training', Training),
    page('/models', Models),
    page('/evaluations', Evaluations),
  ]),
});
