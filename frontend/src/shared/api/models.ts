import { queryOptions } from '@tanstack/react-query';
import { gathered } from './gathered';
import { answer, api } from './http';
import { PAGE, pages } from './paging';
import type { AliasMove, Model, ModelVersion } from './types';

export const modelsQuery = (team: string, q?: string) =>
  pages<Model>(['models', team, q ?? ''], (after) => answer(api.GET('/api/v1/models', { params: { query: { team, q, limit: PAGE, after } } })), () => 5_000);

export const modelQuery = (id: string) =>
  queryOptions({
    queryKey: ['model', id],
    queryFn: () => answer(api.GET('/api/v1/models/{id}', { params: { path: { id } } })),
    refetchInterval: 5_000,
  });

export const modelVersionsQuery = (model: string) =>
  pages<ModelVersion>(
    ['model', model, 'versions'],
    (after) => answer(api.GET('/api/v1/models/{model}/versions', { params: { path: { model }, query: { limit: PAGE, after } } })),
    () => 5_000,
  );

/** Where aliases have been, the latest move first. */
export const aliasMovesQuery = (team: string, { model, alias, limit = PAGE }: { model?: string; alias?: string; limit?: number } = {}) =>
  pages<AliasMove>(
    ['alias-moves', team, { model, alias, limit }],
    (after) => answer(api.GET('/api/v1/alias-moves', { params: { query: { team, model, alias, limit, after } } })),
    () => 5_000,
  );

export const modelVersionQuery = (model: string, number: number) =>
  queryOptions({
    queryKey: ['model', model, 'version', number],
    queryFn: () => answer(api.GET('/api/v1/models/{model}/versions/{number}', { params: { path: { model, number } } })),
  });

const versionById = gathered<ModelVersion>(
  (id) => answer(api.GET('/api/v1/model-versions/{id}', { params: { path: { id } } })),
  async (ids) => (await answer(api.GET('/api/v1/model-versions', { params: { query: { id: ids, limit: ids.length } } }))).items,
);

export const versionByIdQuery = (id: string) => queryOptions({ queryKey: ['model-version', id], queryFn: () => versionById(id), staleTime: 60_000 });

export const lineageQuery = (version: string) =>
  queryOptions({
    queryKey: ['model-version', version, 'lineage'],
    queryFn: () => answer(api.GET('/api/v1/model-versions/{id}/lineage', { params: { path: { id: version } } })),
  });

export const downloads = (version: string) => answer(api.GET('/api/v1/model-versions/{id}/downloads', { params: { path: { id: version } } }));

/** Its bytes go with it, unless an alias points at it. */
export const deleteModelVersion = (id: string) => answer(api.DELETE('/api/v1/model-versions/{id}', { params: { path: { id } } }));

export const describeModel = (id: string, etag: number, description: string) =>
  answer(api.PUT('/api/v1/models/{id}', { params: { path: { id }, header: { 'If-Match': `"${etag}"` } }, body: { description } }));

export const createModel = (team: string, name: string) => answer(api.POST('/api/v1/models', { body: { team, name } }));
