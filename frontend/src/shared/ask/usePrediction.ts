import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { predict } from '../api/serving';
import type { Ask, Effort } from '../api/types';

const PAUSE_OF_TYPING = 300;
const names = new WeakMap<Blob, number>();
let named = 0;

/** The same file object is the same image. */
export function imageName(image: Blob): number {
  const known = names.get(image);
  if (known !== undefined) return known;
  names.set(image, ++named);
  return named;
}

/** Answers about an image, asked again whenever the question changes; the last answers stay until the next ones come. */
export function usePrediction(team: string, model: string | undefined, asks: Ask[], image: Blob | null, effort?: Effort) {
  const [question] = useDebouncedValue(JSON.stringify({ team, model, asks, effort }), PAUSE_OF_TYPING);
  const parsed = JSON.parse(question) as { team: string; model?: string; asks: Ask[]; effort?: Effort };
  return useQuery({
    queryKey: ['prediction', image && imageName(image), question],
    queryFn: ({ signal }) => predict(parsed, image!, signal),
    enabled: image !== null && parsed.asks.length > 0,
    placeholderData: keepPreviousData,
    staleTime: Infinity,
    retry: false,
    refetchOnWindowFocus: false,
  });
}
