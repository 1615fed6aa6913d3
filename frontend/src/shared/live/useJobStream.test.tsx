import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, renderHook, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { platform } from '../../testing/platform';
import { curvesQuery } from '../api/training';
import { useJobStream } from './useJobStream';

/** A stream whose other end is the test. */
class Stream extends EventTarget {
  static readonly CLOSED = 2;
  static all: Stream[] = [];
  readyState = 0;
  onopen?: () => void;
  onerror?: () => void;
  readonly url: string;
  constructor(url: string) {
    super();
    this.url = url;
    Stream.all.push(this);
  }
  close() {
    this.readyState = Stream.CLOSED;
  }
  tell(name: string, data: unknown) {
    this.dispatchEvent(new MessageEvent(name, { data: JSON.stringify(data) }));
  }
}

const first = { name: 'loss/a', step: 1, value: 3 };
const missed = { name: 'loss/a', step: 2, value: 2 };
let queries: QueryClient;

beforeEach(() => {
  Stream.all = [];
  vi.stubGlobal('EventSource', Stream);
  vi.useFakeTimers({ shouldAdvanceTime: true });
  queries = new QueryClient();
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const follow = () => renderHook(() => useJobStream('j', true), { wrapper: ({ children }) => <QueryClientProvider client={queries}>{children}</QueryClientProvider> });

test('a refused stream is opened anew, later each time, and brings what was missed', async () => {
  platform({ 'GET /api/v1/jobs/j/metrics': [first, missed] });
  queries.setQueryData(curvesQuery('j').queryKey, [first]);
  const observed = queries.getQueryCache().find({ queryKey: curvesQuery('j').queryKey })!;
  const { result } = follow();
  const refuse = () => act(() => { Stream.all.at(-1)!.close(); Stream.all.at(-1)!.onerror?.(); });

  refuse();
  expect(result.current.state).toBe('broken');
  await act(() => vi.advanceTimersByTimeAsync(1_000));
  expect(Stream.all).toHaveLength(2);
  refuse();
  await act(() => vi.advanceTimersByTimeAsync(1_000));
  expect(Stream.all).toHaveLength(2);
  await act(() => vi.advanceTimersByTimeAsync(1_000));
  expect(Stream.all).toHaveLength(3);
  act(() => Stream.all.at(-1)!.onopen?.());

  expect(result.current.state).toBe('live');
  await waitFor(() => expect(observed.state.isInvalidated).toBe(true));
});

test('a line that broke is left to the browser, which comes back by itself', async () => {
  const { result } = follow();
  act(() => Stream.all[0]!.onerror?.());
  await act(() => vi.advanceTimersByTimeAsync(60_000));
  expect(Stream.all).toHaveLength(1);
  expect(result.current.state).toBe('broken');
});

test('a paused job is followed on, and its page learns that it was resumed', () => {
  follow();
  act(() => Stream.all[0]!.tell('state', { id: 'j', state: 'PAUSED' }));
  expect(Stream.all[0]!.readyState).toBe(0);
  act(() => Stream.all[0]!.tell('state', { id: 'j', state: 'FINISHED' }));
  expect(Stream.all[0]!.readyState).toBe(Stream.CLOSED);
});
