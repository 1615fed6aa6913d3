import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback } from 'react';

/** What the address says after '?', as words; a value of undefined takes a word out. */
export function useUrl(): [Record<string, string | undefined>, (change: Record<string, string | undefined>) => void] {
  const given = useSearch({ strict: false }) as Record<string, unknown>;
  const navigate = useNavigate();
  const words = Object.fromEntries(Object.entries(given).map(([key, value]) => [key, value === undefined ? undefined : String(value)]));
  const change = useCallback(
    (some: Record<string, string | undefined>) =>
      void navigate({ to: '.', search: ((before: Record<string, unknown>) => ({ ...before, ...some })) as never, replace: true, resetScroll: false }),
    [navigate],
  );
  return [words, change];
}
