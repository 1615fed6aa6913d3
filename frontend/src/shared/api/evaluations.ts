import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { answer, api } from './http';
import { PAGE, pages } from './paging';
import type { Benchmark, ComparedSample, EvaluationRun, NonInferiorityRequest, SampleFigure, Slice, SliceCondition } from './types';

export const isUnderway = (run: EvaluationRun) => run.state !== 'FINISHED' && run.state !== 'FAILED';

export const benchmarksQuery = (team: string, filter: { model?: string; task?: string; q?: string } = {}) =>
  pages<Benchmark>(['benchmarks', team, filter], (after) =>
    answer(api.GET('/api/v1/benchmarks', { params: { query: { team, ...filter, limit: PAGE, after } } })),
  );

export const benchmarkQuery = (id: string) =>
  queryOptions({ queryKey: ['benchmark', id], queryFn: () => answer(api.GET('/api/v1/benchmarks/{id}', { params: { path: { id } } })) });

export const leaderboardQuery = (id: string) =>
  queryOptions({
    queryKey: ['benchmark', id, 'leaderboard'],
    queryFn: () => answer(api.GET('/api/v1/benchmarks/{id}/leaderboard', { params: { path: { id } } })),
    // Ranks that are being tested come soon.
    refetchInterval: (query) => (query.state.data?.rows.some((row) => row.rank === undefined) ? 1_500 : 10_000),
  });

/** What difference between two versions a benchmark can show; refused while it has judged none. */
export const sensitivityQuery = (id: string, samples?: number) =>
  queryOptions({ queryKey: ['benchmark', id, 'sensitivity', samples], queryFn: () => answer(api.GET('/api/v1/benchmarks/{id}/sensitivity', { params: { path: { id }, query: { samples } } })), placeholderData: keepPreviousData, retry: false });

export const evaluationsQuery = (team: string, filter: { benchmark?: string; modelVersion?: string; state?: EvaluationRun['state'] } = {}) =>
  pages<EvaluationRun>(
    ['evaluations', team, filter],
    (after) => answer(api.GET('/api/v1/evaluations', { params: { query: { team, ...filter, limit: PAGE, after } } })),
    (runs) => (runs.some(isUnderway) ? 1_500 : 10_000),
  );

export const evaluationQuery = (id: string) =>
  queryOptions({
    queryKey: ['evaluation', id],
    queryFn: () => answer(api.GET('/api/v1/evaluations/{id}', { params: { path: { id } } })),
    refetchInterval: (query) => (query.state.data && isUnderway(query.state.data) ? 1_500 : false),
  });

export const reportQuery = (id: string) =>
  queryOptions({ queryKey: ['evaluation', id, 'report'], queryFn: () => answer(api.GET('/api/v1/evaluations/{id}/report', { params: { path: { id } } })) });

/** Which samples of an evaluation to show: an order, and where asked for only those of a class or given a label. */
export interface SampleChoice {
  order: 'WORST' | 'UNSUREST';
  truth?: string;
  said?: string;
}

export const notedSamplesQuery = (id: string, choice: SampleChoice) =>
  pages<SampleFigure>(['evaluation', id, 'samples', choice], (after) =>
    answer(api.GET('/api/v1/evaluations/{id}/samples', { params: { path: { id }, query: { ...choice, limit: 48, after } } })),
  );

export const slicesQuery = (team: string) => pages<Slice>(['slices', team], (after) => answer(api.GET('/api/v1/slices', { params: { query: { team, limit: PAGE, after } } })));

/** It never changes; every evaluation from then on is scored on it too. */
export const createSlice = (team: string, name: string, conditions: SliceCondition[]) => answer(api.POST('/api/v1/slices', { body: { team, name, conditions } }));

export const deleteSlice = (id: string) => answer(api.DELETE('/api/v1/slices/{id}', { params: { path: { id } } }));

export const versionComparisonQuery = (left: string, right: string) =>
  queryOptions({
    queryKey: ['comparison', 'versions', left, right],
    queryFn: () => answer(api.GET('/api/v1/comparisons', { params: { query: { left, right } } })),
  });

/** Whether a version is no worse than another on each figure by more than its margin. */
export const nonInferiorityQuery = (request: NonInferiorityRequest) =>
  queryOptions({ queryKey: ['comparison', 'non-inferiority', request], queryFn: () => answer(api.POST('/api/v1/comparisons/non-inferiority', { body: request })), placeholderData: keepPreviousData, retry: false });

export const comparisonQuery = (left: string, right: string) =>
  queryOptions({
    queryKey: ['comparison', left, right],
    queryFn: () => answer(api.GET('/api/v1/evaluations/compare', { params: { query: { left, right } } })),
  });

/** The samples on which two evaluations differ most; of one side only those that it answered better. */
export const comparedSamplesQuery = (left: string, right: string, better?: ComparedSample['better']) =>
  pages<ComparedSample>(['comparison', left, right, 'samples', better ?? ''], (after) =>
    answer(api.GET('/api/v1/evaluations/compare/samples', { params: { query: { left, right, better, limit: 24, after } } })),
  );

export const createBenchmark = (body: Omit<Benchmark, 'id' | 'createdAt' | 'createdBy' | 'etag'>) => answer(api.POST('/api/v1/benchmarks', { body }));

export const evaluate = (benchmark: string, modelVersion: string) => answer(api.POST('/api/v1/evaluations', { body: { benchmark, modelVersion } }));
