import { queryOptions } from '@tanstack/react-query';
import { answer, api } from './http';
import { PAGE, pages } from './paging';
import type { DatasetSource, DatasetVersion, Sample } from './types';

const SOON = 1_000;
const pending = (version: DatasetVersion | undefined) => version?.state === 'PENDING';

export const datasetsQuery = (team: string) =>
  pages(['datasets', team], (after) => answer(api.GET('/api/v1/datasets', { params: { query: { team, limit: PAGE, after } } })));

export const datasetQuery = (id: string) =>
  queryOptions({ queryKey: ['dataset', id], queryFn: () => answer(api.GET('/api/v1/datasets/{id}', { params: { path: { id } } })) });

export const versionsQuery = (dataset: string) =>
  queryOptions({
    queryKey: ['dataset', dataset, 'versions'],
    queryFn: () => answer(api.GET('/api/v1/datasets/{id}/versions', { params: { path: { id: dataset }, query: { limit: PAGE } } })),
    refetchInterval: (query) => (query.state.data?.items.some(pending) ? SOON : false),
  });

export const versionQuery = (id: string) =>
  queryOptions({
    queryKey: ['dataset-version', id],
    queryFn: () => answer(api.GET('/api/v1/dataset-versions/{id}', { params: { path: { id } } })),
    refetchInterval: (query) => (pending(query.state.data) ? SOON : false),
  });

export const samplesQuery = (version: string, split: string | undefined, limit = 60) =>
  pages<Sample>(['dataset-version', version, 'samples', split ?? '', limit], (after) =>
    answer(api.GET('/api/v1/dataset-versions/{id}/samples', { params: { path: { id: version }, query: { split, limit, after } } })),
  );

/** Slashes of a sample's id stay slashes; everything else is percent-encoded. */
export const sampleImage = (version: string, sample: string) =>
  `/api/v1/dataset-versions/${version}/samples/${sample.split('/').map(encodeURIComponent).join('/')}/image`;

export const createDataset = (team: string, name: string, description: string) =>
  answer(api.POST('/api/v1/datasets', { body: { team, name, description: description || undefined } }));

export const createVersion = (dataset: string, source: DatasetSource) =>
  answer(api.POST('/api/v1/datasets/{id}/versions', { params: { path: { id: dataset } }, body: { source } }));

export const describeDataset = (id: string, etag: number, description: string) =>
  answer(api.PUT('/api/v1/datasets/{id}', { params: { path: { id }, header: { 'If-Match': `"${etag}"` } }, body: { description } }));

export const deleteDataset = (id: string, etag: number) =>
  answer(api.DELETE('/api/v1/datasets/{id}', { params: { path: { id }, header: { 'If-Match': `"${etag}"` } } }));
