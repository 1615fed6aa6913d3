import { queryOptions } from '@tanstack/react-query';
import { answer, api } from './http';
import type { EmbeddingMap } from './types';

const MOST = 200;

export const isBeingMade = ({ state }: EmbeddingMap) => state !== 'FINISHED' && state !== 'FAILED';

/** The maps of a data-set version, one for each model version that was asked for one. */
export const mapsQuery = (datasetVersion: string) =>
  queryOptions({
    queryKey: ['embedding-maps', datasetVersion],
    queryFn: () => answer(api.GET('/api/v1/embedding-maps', { params: { query: { datasetVersion, limit: MOST } } })),
    refetchInterval: (query) => (query.state.data?.items.some(isBeingMade) ? 1_000 : false),
  });

/** Where the images lie; once there it never changes. */
export const mapPointsQuery = (id: string) =>
  queryOptions({
    queryKey: ['embedding-map', id, 'points'],
    queryFn: () => answer(api.GET('/api/v1/embedding-maps/{id}/points', { params: { path: { id } } })),
    staleTime: Infinity,
  });

export const makeMap = (datasetVersion: string, modelVersion: string) => answer(api.POST('/api/v1/embedding-maps', { body: { datasetVersion, modelVersion } }));
