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

/** Those of all of the team's data, the newest first. */
export const teamIndexesQuery = (team: string) =>
  queryOptions({
    queryKey: ['image-indexes', 'team', team],
    queryFn: async () => (await answer(api.GET('/api/v1/image-indexes', { params: { query: { team, limit: MOST } } }))).items,
  });

export const makeIndex = (datasetVersion: string, modelVersion: string) => answer(api.POST('/api/v1/image-indexes', { body: { datasetVersion, modelVersion } }));

export const searched = (index: string, asked: ImageSearch) => answer(api.POST('/api/v1/image-indexes/{id}/searches', { params: { path: { id: index } }, body: asked }));

/** As many images as one search gives, best first. An index never changes, so neither does what is found. */
export const searchQuery = (index: string, asked: ImageSearch) =>
  queryOptions({
    queryKey: ['image-index', index, 'search', asked],
    queryFn: () => searched(index, { ...asked, limit: MOST }),
    staleTime: Infinity,
    placeholderData: keepPreviousData,
  });
