import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { curvesQuery, jobQuery } from '../api/training';
import type { MetricPoint, TrainingJob } from '../api/types';
import { joined } from './curves';

/** How the stream of a job stands. */
export interface Live {
  state: 'connecting' | 'live' | 'broken' | 'ended';
  /** When something last came. */
  at?: number;
}

const ended = (job: TrainingJob) => job.state !== 'RUNNING' && job.state !== 'QUEUED';

/**
 * Follows a job by server-sent events and puts what comes where the queries of the job look. The browser comes back by
 * itself with the id of the last event, so that no point is lost or told twice.
 */
export function useJobStream(id: string, enabled: boolean): Live {
  const client = useQueryClient();
  const [live, setLive] = useState<Live>({ state: 'connecting' });

  useEffect(() => {
    if (!enabled || typeof EventSource === 'undefined') return;
    const source = new EventSource(`/api/v1/jobs/${id}/events`);
    const came = () => setLive({ state: 'live', at: Date.now() });
    const told = (event: MessageEvent<string>) => {
      const job = JSON.parse(event.data) as TrainingJob;
      client.setQueryData(jobQuery(id).queryKey, job);
      came();
      if (!ended(job)) return;
      source.close();
      setLive({ state: 'ended', at: Date.now() });
      void client.invalidateQueries({ queryKey: ['job', id] });
    };
    source.addEventListener('state', told);
    source.addEventListener('progress', told);
    source.addEventListener('metrics', (event: MessageEvent<string>) => {
      const points = JSON.parse(event.data) as MetricPoint[];
      client.setQueryData(curvesQuery(id).queryKey, (before) => (before ? joined(before, points) : before));
      came();
    });
    source.onopen = () => {
      came();
      // What was measured between the first look at the curves and this moment.
      void client.invalidateQueries({ queryKey: curvesQuery(id).queryKey });
    };
    source.onerror = () => setLive((before) => ({ ...before, state: 'broken' }));
    return () => source.close();
  }, [client, id, enabled]);
  return live;
}
