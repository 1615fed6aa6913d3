import { QueryClient } from '@tanstack/react-query';
import { ProblemError } from '../shared/api';

/** A refusal is an answer: only failures of the platform are tried again. */
export const queries = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 2_000,
      retry: (attempts, error) => attempts < 3 && !(error instanceof ProblemError && error.problem.status < 500),
    },
  },
});
