import { MutationCache, QueryClient } from '@tanstack/react-query';
import { isPassing } from '../shared/api/problem';

/** A refusal is an answer: only failures of the platform are tried again. */
export const newQueries = () => {
  const client: QueryClient = new QueryClient({
    defaultOptions: { queries: { staleTime: 2_000, retry: (attempts, error) => attempts < 2 && isPassing(error) } },
    // Whatever was changed, what is shown is asked for again.
    mutationCache: new MutationCache({ onSuccess: () => void client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'prediction' }) }),
  });
  return client;
};
