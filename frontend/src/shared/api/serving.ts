import { queryOptions } from '@tanstack/react-query';
import { answer, api, json } from './http';
import { PAGE, every } from './paging';
import type { Ask, Effort, PredictionResponse, ServingSlot } from './types';

/** The team's own by the names of their models, then the platform's. */
export const slotsQuery = (team: string) =>
  queryOptions({
    queryKey: ['slots', team],
    queryFn: async () => {
      const slots = await every<ServingSlot>((after) => answer(api.GET('/api/v1/serving/slots', { params: { query: { team, limit: PAGE, after } } })));
      return slots.sort((one, other) => Number(one.team !== team) - Number(other.team !== team) || one.model.localeCompare(other.model));
    },
    refetchInterval: 5_000,
  });

/** What may be asked by name: of two slots of one name the team's own answers, which comes before the platform's. */
export const answering = (slots: ServingSlot[] = []) => slots.filter((slot, index) => slots.findIndex(({ model }) => model === slot.model) === index);

export const activationQuery = (task: string) =>
  queryOptions({ queryKey: ['activation', task], queryFn: () => answer(api.GET('/api/v1/serving/tasks/{id}', { params: { path: { id: task } } })), refetchInterval: 5_000 });

export interface Question {
  team: string;
  model?: string;
  asks: Ask[];
  effort?: Effort;
}

/** The image travels as a part of its own, so that nothing is blown up by base64. */
export function predict(question: Question, image: Blob, signal?: AbortSignal): Promise<PredictionResponse> {
  const form = new FormData();
  form.append('request', new Blob([JSON.stringify(question)], { type: 'application/json' }));
  form.append('image', image);
  return json<PredictionResponse>('/api/v1/predictions', { method: 'POST', body: form, signal });
}
