import { queryOptions } from '@tanstack/react-query';
import { json, raw } from './http';
import type { DeadLetter } from './types';

/** Every service keeps the messages that it could not handle under the same path. */
export const SERVICES = ['dataset-service', 'trainer-service', 'model-registry', 'inference-service', 'eval-service'] as const;
export type Service = (typeof SERVICES)[number];

export const deadLettersQuery = (service: Service) =>
  queryOptions({ queryKey: ['dead-letters', service], queryFn: () => json<DeadLetter[]>(`/api/v1/${service}/dead-letters`), refetchInterval: 15_000 });

export const replay = (service: Service, position: string) =>
  raw(`/api/v1/${service}/dead-letters/${encodeURIComponent(position)}/replay`, { method: 'POST' });
