import { queryOptions } from '@tanstack/react-query';
import { answer, api } from './http';
import { PAGE } from './paging';
import type { PromptWeighting, PromptWeightingCreation } from './types';

export const isBeingLearnt = ({ state }: PromptWeighting) => state === 'QUEUED' || state === 'RUNNING';

/** What was learnt of a task's prompts, the newest first. */
export const weightingsQuery = (task: string) =>
  queryOptions({
    queryKey: ['prompt-weightings', task],
    queryFn: () => answer(api.GET('/api/v1/prompt-weightings', { params: { query: { task, limit: PAGE } } })),
    refetchInterval: (query) => (query.state.data?.items.some(isBeingLearnt) ? 1_000 : false),
  });

export const learnWeights = (wanted: PromptWeightingCreation) => answer(api.POST('/api/v1/prompt-weightings', { body: wanted }));

const asSeen = ({ id, etag }: PromptWeighting) => ({ params: { path: { id }, header: { 'If-Match': `"${etag}"` } } });

/** Predictions use the weights from now on. */
export const takeWeights = (weighting: PromptWeighting) => answer(api.PUT('/api/v1/prompt-weightings/{id}/active', asSeen(weighting)));

/** Each prompt counts alike again. */
export const putWeightsAside = (weighting: PromptWeighting) => answer(api.DELETE('/api/v1/prompt-weightings/{id}/active', asSeen(weighting)));
