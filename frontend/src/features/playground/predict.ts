import { useMutation } from '@tanstack/react-query';
import { postForm } from '../../shared/api';
import type { TaskDefinition } from '../../shared/task';

/** A question defined on the spot. */
export interface Ask {
  definition: TaskDefinition;
  candidates?: string[];
}

export interface Scored {
  text: string;
  score: number;
}

export type Prediction =
  | { kind: 'image-classification'; labels: Scored[] }
  | { kind: 'captioning'; caption: string; logProbability: number }
  | { kind: 'image-text-retrieval'; texts: Scored[] };

export interface PredictionResponse {
  id: string;
  answers: { task?: string | null; prediction: Prediction }[];
  servedBy: { model: string; number: number };
  timing: { queueMillis: number; decodeMillis: number; encodeMillis: number; decideMillis: number; totalMillis: number };
}

export const usePredict = () =>
  useMutation({
    mutationFn: ({ team, asks, image }: { team: string; asks: Ask[]; image: File }) => {
      const form = new FormData();
      form.append('request', new Blob([JSON.stringify({ team, asks })], { type: 'application/json' }));
      form.append('image', image);
      return postForm<PredictionResponse>('/api/v1/predictions', form);
    },
  });
