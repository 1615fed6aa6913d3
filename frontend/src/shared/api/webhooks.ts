import { queryOptions } from '@tanstack/react-query';
import { answer, api } from './http';
import { PAGE, pages } from './paging';
import type { Webhook, WebhookDelivery } from './types';

export const webhookOptionsQuery = () => queryOptions({ queryKey: ['webhooks', 'options'], queryFn: () => answer(api.GET('/api/v1/webhooks/options')), staleTime: 60_000 });

export const webhooksQuery = (team: string) =>
  pages<Webhook>(['webhooks', team], (after) => answer(api.GET('/api/v1/webhooks', { params: { query: { team, limit: PAGE, after } } })), () => 10_000);

export const deliveriesQuery = (id: string) =>
  pages<WebhookDelivery>(
    ['webhook', id, 'deliveries'],
    (after) => answer(api.GET('/api/v1/webhooks/{id}/deliveries', { params: { path: { id }, query: { limit: 20, after } } })),
    () => 3_000,
  );

export const deliveryQuery = (id: string, delivery: string) =>
  queryOptions({ queryKey: ['webhook', id, 'delivery', delivery], queryFn: () => answer(api.GET('/api/v1/webhooks/{id}/deliveries/{delivery}', { params: { path: { id, delivery } } })) });

/** The answer holds the secret, which is told only here. */
export const createWebhook = (team: string, url: string, description: string, eventTypes: string[]) =>
  answer(api.POST('/api/v1/webhooks', { body: { team, url, description, eventTypes } }));

/** Compare and set: somebody else's change in between is refused, not overwritten. */
export const changeWebhook = ({ id, etag, url, description, eventTypes, state }: Webhook) =>
  answer(api.PUT('/api/v1/webhooks/{id}', { params: { path: { id }, header: { 'If-Match': `"${etag}"` } }, body: { url, description, eventTypes, state } }));

export const deleteWebhook = ({ id, etag }: Webhook) => answer(api.DELETE('/api/v1/webhooks/{id}', { params: { path: { id }, header: { 'If-Match': `"${etag}"` } } }));

/** As at the creation, only the answer holds the new secret; the one before it signs too for the overlap. */
export const rotateSecret = ({ id, etag }: Webhook, overlapSeconds: number) =>
  answer(api.POST('/api/v1/webhooks/{id}/rotate-secret', { params: { path: { id }, header: { 'If-Match': `"${etag}"` } }, body: { overlapSeconds } }));

export const testWebhook = (id: string) => answer(api.POST('/api/v1/webhooks/{id}/test', { params: { path: { id } } }));

export const resend = (id: string, delivery: string) => answer(api.POST('/api/v1/webhooks/{id}/deliveries/{delivery}/resend', { params: { path: { id, delivery } } }));
