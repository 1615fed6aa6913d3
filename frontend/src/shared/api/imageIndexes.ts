import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { answer, api } from './http';
import type { ImageIndex, ImageSearch } from './types';

const MOST = 200;

export const isBeingMade = ({ state }: ImageIndex) => state !== 'FINISHED' && state !== 'FAILED';

/** The indexes of a data-set version, one for each model version that was asked for one. */
export const indexesQuery = (datasetVersion: string) =>
  queryOptions({
    queryKey: ['image-indexes', datasetVersion],
    queryFn: () => answer(api.GET('/api/v1/image-indexes', { params: { query: { datasetVersion, limit: MOST } } })),
    refetchInterval: (query) => (query.state.data?.items.some(isBeingMade) ? 1_000 : false),
  });

export const makeIndex = (datasetVersion: string, modelVersion: string) => answer(api.POST('/api/v1/image-indexes', { body: { datasetVersion, modelVersion } }));

/** As many images as one search gives, best first. An index never changes, so neither does what is found. */
export const searchQuery = (index: string, asked: ImageSearch) =>
  queryOptions({
    queryKey: ['image-index', index, 'search', asked],
    queryFn: () => answer(api.POST('/api/v1/image-indexes/{id}/searches', { params: { path: { id: index } }, body: { ...asked, limit: MOST } })),
    staleTime: Infinity,
    placeholderData: keepPreviousData,
  });
