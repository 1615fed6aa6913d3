import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback, useEffect, useRef, useState } from 'react';

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

/** One word of the address that is typed: what was set is there at once, and the address follows when it can. */
export function useWord(name: string): [string | undefined, (word: string | undefined) => void] {
  const [url, setUrl] = useUrl();
  const given = url[name];
  const [word, setWord] = useState(given);
  const sent = useRef<(string | undefined)[]>([]);
  useEffect(() => {
    // What comes back of what was sent is no news, though more was typed since.
    const at = sent.current.indexOf(given);
    if (at < 0) setWord(given);
    sent.current.splice(0, at < 0 ? sent.current.length : at + 1);
  }, [given]);
  const set = useCallback(
    (next: string | undefined) => {
      setWord(next);
      sent.current.push(next);
      setUrl({ [name]: next });
    },
    [name, setUrl],
  );
  return [word, set];
}

/** Several values as one word of the address; commas and semicolons within a value are encoded. */
export const written = (values: readonly string[]) => (values.length === 0 ? undefined : values.map((value) => value.replace(/[%,;]/g, encodeURIComponent)).join(','));

export const read = (word: string | undefined) => (word === undefined || word === '' ? [] : word.split(',').map((value) => value.replace(/%(?:25|2C|3B)/g, decodeURIComponent)));
