import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import { answer, api } from './http';
import { PAGE, pages } from './paging';
import type { Dataset, DatasetSource, DatasetVersion, Page, Sample, Scenes, SimilarPair } from './types';

const SOON = 1_000;
const pending = (version: DatasetVersion | undefined) => version?.state === 'PENDING';

/** The nearest name first where it is searched, else the newest. */
export const datasetsQuery = (team: string, q?: string) =>
  pages<Dataset>(
    ['datasets', team, q ?? ''],
    (after) => answer(api.GET('/api/v1/datasets', { params: { query: { team, q, limit: PAGE, after } } })),
    (datasets) => (datasets.some(({ newest }) => newest?.state === 'PENDING') ? SOON : false),
  );

export const datasetQuery = (id: string) =>
  queryOptions({ queryKey: ['dataset', id], queryFn: () => answer(api.GET('/api/v1/datasets/{id}', { params: { path: { id } } })) });

/** The newest hundred. */
export const versionsQuery = (dataset: string) =>
  queryOptions({
    queryKey: ['dataset', dataset, 'versions'],
    queryFn: () => answer(api.GET('/api/v1/datasets/{id}/versions', { params: { path: { id: dataset }, query: { limit: PAGE } } })),
    refetchInterval: (query) => (query.state.data?.items.some(pending) ? SOON : false),
  });

/** The same page by page, for lists. */
export const versionPagesQuery = (dataset: string) =>
  pages<DatasetVersion>(
    ['dataset', dataset, 'versions', 'pages'],
    (after) => answer(api.GET('/api/v1/datasets/{id}/versions', { params: { path: { id: dataset }, query: { limit: PAGE, after } } })),
    (versions) => (versions.some(pending) ? SOON : false),
  );

export const numberedVersionQuery = (dataset: string, number: number) =>
  queryOptions({
    queryKey: ['dataset', dataset, 'version', number],
    queryFn: () => answer(api.GET('/api/v1/datasets/{id}/versions/{number}', { params: { path: { id: dataset, number } } })),
    refetchInterval: (query) => (pending(query.state.data) ? SOON : false),
  });

export const versionQuery = (id: string) =>
  queryOptions({
    queryKey: ['dataset-version', id],
    queryFn: () => answer(api.GET('/api/v1/dataset-versions/{id}', { params: { path: { id } } })),
    refetchInterval: (query) => (pending(query.state.data) ? SOON : false),
  });

/** What samples are filtered by: of one facet any of its values, of several facets all. */
export type SampleFilter = Partial<Record<'split' | 'label' | 'annotation' | 'imageEdge' | 'boxEdge' | 'problem', string[]>>;

export const samplesQuery = (version: string, filter: SampleFilter = {}, limit = 60) =>
  pages<Sample>(['dataset-version', version, 'samples', filter, limit], (after) =>
    answer(api.GET('/api/v1/dataset-versions/{id}/samples', { params: { path: { id: version }, query: { ...filter, limit, after } } })),
  );

const NAMED = 48;

/** Samples by their ids, some at a time; of each page in manifest order. */
export const namedSamplesQuery = (version: string, ids: string[]) =>
  infiniteQueryOptions({
    queryKey: ['dataset-version', version, 'named', ids],
    queryFn: ({ pageParam }): Promise<Page<Sample>> =>
      answer(api.GET('/api/v1/dataset-versions/{id}/samples', { params: { path: { id: version }, query: { sample: ids.slice(pageParam * NAMED, (pageParam + 1) * NAMED), limit: NAMED } } })),
    initialPageParam: 0,
    getNextPageParam: (_, pages) => (pages.length * NAMED < ids.length ? pages.length : undefined),
  });

/** What stays the same is shown while the next is counted. */
export const statisticsQuery = (version: string, filter: SampleFilter = {}) =>
  queryOptions({
    queryKey: ['dataset-version', version, 'statistics', filter],
    queryFn: () => answer(api.GET('/api/v1/dataset-versions/{id}/statistics', { params: { path: { id: version }, query: filter } })),
    placeholderData: keepPreviousData,
    refetchInterval: (query) => (query.state.data?.similarity.state === 'RUNNING' ? 2 * SOON : false),
  });

export const similarPairsQuery = (version: string, acrossSplits: boolean) =>
  pages<SimilarPair>(['dataset-version', version, 'similar-pairs', acrossSplits], (after) =>
    answer(api.GET('/api/v1/dataset-versions/{id}/similar-pairs', { params: { path: { id: version }, query: { acrossSplits, limit: 24, after } } })),
  );

export const differenceQuery = (from: string, to: string) =>
  queryOptions({
    queryKey: ['dataset-version', to, 'difference', from],
    queryFn: () => answer(api.GET('/api/v1/dataset-versions/{id}/difference', { params: { path: { id: to }, query: { from } } })),
    staleTime: Infinity,
  });

/** Slashes of a sample's id stay slashes; everything else is percent-encoded. */
const sampleFile = (version: string, sample: string, file: 'image' | 'thumbnail') =>
  `/api/v1/dataset-versions/${version}/samples/${sample.split('/').map(encodeURIComponent).join('/')}/${file}`;

export const sampleImage = (version: string, sample: string) => sampleFile(version, sample, 'image');

/** Within 256 pixels; a smaller image as it is. */
export const sampleThumbnail = (version: string, sample: string) => sampleFile(version, sample, 'thumbnail');

export type ArchiveLayout = 'COCO' | 'IMAGE_FOLDER';

/** Where the browser fetches a whole version as a zip. */
export const versionArchive = (version: string, layout: ArchiveLayout) => `/api/v1/dataset-versions/${version}/archive?layout=${layout}`;

/** The first scenes that a source would give; refused as the version would be. Nothing is kept. */
export const scenePreviewQuery = (source: Scenes) =>
  queryOptions({ queryKey: ['scene-preview', source], queryFn: () => answer(api.POST('/api/v1/datasets/scene-previews', { body: { source } })), placeholderData: keepPreviousData, retry: false, staleTime: Infinity });

export const createDataset = (team: string, name: string, description: string) =>
  answer(api.POST('/api/v1/datasets', { body: { team, name, description: description || undefined } }));

export const createVersion = (dataset: string, source: DatasetSource) =>
  answer(api.POST('/api/v1/datasets/{id}/versions', { params: { path: { id: dataset } }, body: { source } }));

export const describeDataset = (id: string, etag: number, description: string) =>
  answer(api.PUT('/api/v1/datasets/{id}', { params: { path: { id }, header: { 'If-Match': `"${etag}"` } }, body: { description } }));

export const deleteDataset = (id: string, etag: number) =>
  answer(api.DELETE('/api/v1/datasets/{id}', { params: { path: { id }, header: { 'If-Match': `"${etag}"` } } }));
