import { queryOptions } from '@tanstack/react-query';
import { answer, api } from './http';
import { every } from './paging';
import type { ModelVersion } from './types';

/** What the checkpoints of a job became; as few as these. */
export const versionsOfJobQuery = (job: string) =>
  queryOptions({
    queryKey: ['job', job, 'versions'],
    queryFn: () => every<ModelVersion>((after) => answer(api.GET('/api/v1/model-versions', { params: { query: { job, limit: 200, after } } }))),
  });
