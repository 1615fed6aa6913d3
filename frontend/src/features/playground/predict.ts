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

/** A thing in a box, in pixels of the image as it was sent. */
export interface Found {
  label: string;
  score: number;
  box: { x: number; y: number; width: number; height: number };
}

export type Prediction =
  | { kind: 'image-classification'; labels: Scored[] }
  | { kind: 'captioning'; caption: string; logProbability: number }
  | { kind: 'image-text-retrieval'; texts: Scored[] }
  | { kind: 'object-detection' | 'instance-segmentation'; objects: Found[] };

export interface PredictionResponse {
  id: string;
  answers: { task?: string | null; prediction: Prediction }[];
  servedBy: { model: string; number: number };
  timing: { queueMillis: number; decodeMillis: number; encodeMillis: number; decideMillis: number; totalMillis: number };
}

/** Every thing that was found, whichever answer it is in. */
export const foundIn = (response: PredictionResponse): Found[] =>
  response.answers.flatMap(({ prediction }) => ('objects' in prediction ? prediction.objects : []));

export const usePredict = () =>
  useMutation({
    mutationFn: ({ team, asks, image }: { team: string; asks: Ask[]; image: File }) => {
      const form = new FormData();
      form.append('request', new Blob([JSON.stringify({ team, asks })], { type: 'application/json' }));
      form.append('image', image);
      return postForm<PredictionResponse>('/api/v1/predictions', form);
    },
  });
