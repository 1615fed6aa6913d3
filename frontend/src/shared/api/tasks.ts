import { queryOptions } from '@tanstack/react-query';
import { answer, api } from './http';
import { PAGE, pages } from './paging';
import type { RegisteredTask, TaskDefinition, TaskKind } from './types';

export const tasksQuery = (team: string, filter: { kind?: string; state?: string; q?: string } = {}) =>
  pages<RegisteredTask>(['tasks', team, filter], (after) =>
    answer(
      api.GET('/api/v1/tasks', {
        params: { query: { team, kind: filter.kind as TaskKind | undefined, state: filter.state as RegisteredTask['state'] | undefined, q: filter.q, limit: PAGE, after } },
      }),
    ),
  );

export const taskQuery = (id: string) =>
  queryOptions({ queryKey: ['task', id], queryFn: () => answer(api.GET('/api/v1/tasks/{id}', { params: { path: { id } } })) });

export const revisionsQuery = (id: string) =>
  queryOptions({
    queryKey: ['task', id, 'revisions'],
    queryFn: () => answer(api.GET('/api/v1/tasks/{id}/revisions', { params: { path: { id }, query: { limit: PAGE } } })),
  });

export const registerTask = (team: string, name: string, task: TaskDefinition, description?: string) =>
  answer(api.POST('/api/v1/tasks', { body: { team, name, task, description: description || undefined } }));

export const reviseTask = (id: string, task: TaskDefinition) =>
  answer(api.POST('/api/v1/tasks/{id}/revisions', { params: { path: { id } }, body: { task } }));

/** What is said about it; nobody is asked anything else by that. */
export const describeTask = (id: string, etag: number, description: string) =>
  answer(api.PUT('/api/v1/tasks/{id}', { params: { path: { id }, header: { 'If-Match': `"${etag}"` } }, body: { description } }));

export const retireTask = (id: string, etag: number) =>
  answer(api.DELETE('/api/v1/tasks/{id}', { params: { path: { id }, header: { 'If-Match': `"${etag}"` } } }));
