import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { waitBeforeRetry } from '../api/connection';
import { curvesQuery, isOpen, jobQuery } from '../api/training';
import type { MetricPoint, TrainingJob } from '../api/types';
import { joined } from './curves';

/** How the stream of a job stands. */
export interface Live {
  state: 'connecting' | 'live' | 'broken' | 'ended';
  /** When something last came. */
  at?: number;
}

/**
 * Follows a job by server-sent events and puts what comes where the queries of the job look. Where the line breaks, the
 * browser comes back by itself with the id of the last event, so that no point is lost or told twice. Where it was
 * refused, as by a gateway whose service is away or after the session ended, the browser gives up: then a new stream is
 * opened, later each time, and the curves are asked for again, which brings what was missed.
 */
export function useJobStream(id: string, enabled: boolean): Live {
  const client = useQueryClient();
  const [live, setLive] = useState<Live>({ state: 'connecting' });

  useEffect(() => {
    if (!enabled || typeof EventSource === 'undefined') return;
    let source: EventSource;
    let again: ReturnType<typeof setTimeout> | undefined;
    let refusals = 0;
    const came = () => setLive({ state: 'live', at: Date.now() });
    const told = (event: MessageEvent<string>) => {
      const job = JSON.parse(event.data) as TrainingJob;
      client.setQueryData(jobQuery(id).queryKey, job);
      came();
      if (isOpen(job)) return;
      source.close();
      setLive({ state: 'ended', at: Date.now() });
      void client.invalidateQueries({ queryKey: ['job', id] });
    };
    const open = () => {
      source = new EventSource(`/api/v1/jobs/${id}/events`);
      source.addEventListener('state', told);
      source.addEventListener('progress', told);
      source.addEventListener('metrics', (event: MessageEvent<string>) => {
        const points = JSON.parse(event.data) as MetricPoint[];
        client.setQueryData(curvesQuery(id).queryKey, (before) => (before ? joined(before, points) : before));
        came();
      });
      source.onopen = () => {
        refusals = 0;
        came();
        // What was measured between the last look at the curves and this moment.
        void client.invalidateQueries({ queryKey: curvesQuery(id).queryKey });
      };
      source.onerror = () => {
        setLive((before) => ({ ...before, state: 'broken' }));
        if (source.readyState === EventSource.CLOSED) again = setTimeout(open, waitBeforeRetry(refusals++));
      };
    };
    open();
    return () => {
      clearTimeout(again);
      source.close();
    };
  }, [client, id, enabled]);
  return live;
}
