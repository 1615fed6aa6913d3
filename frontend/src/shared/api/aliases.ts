import { answer, api } from './http';
import type { Alias, AliasPolicy } from './types';

/** Compare and set: somebody else's move in between is refused, not overwritten. */
export const moveAlias = (alias: Alias, version: string, reason: string) =>
  answer(
    api.POST('/api/v1/models/{model}/aliases/{name}/moves', {
      params: { path: { model: alias.model, name: alias.name }, header: { 'If-Match': `"${alias.etag}"` } },
      body: { version, reason },
    }),
  );

export const createAlias = (model: string, name: string, policy: AliasPolicy) =>
  answer(api.POST('/api/v1/models/{model}/aliases', { params: { path: { model } }, body: { name, policy } }));

/** Other gates for an alias, unless somebody changed it since. */
export const setPolicy = (alias: Alias, policy: AliasPolicy) =>
  answer(
    api.PUT('/api/v1/models/{model}/aliases/{name}/policy', {
      params: { path: { model: alias.model, name: alias.name }, header: { 'If-Match': `"${alias.etag}"` } },
      body: policy,
    }),
  );
