import { queryOptions } from '@tanstack/react-query';

/** A JSON Schema as the interface files write it. */
export interface Schema {
  $ref?: string;
  type?: string | string[];
  format?: string;
  description?: string;
  enum?: string[];
  items?: Schema;
  additionalProperties?: Schema | boolean;
  properties?: Record<string, Schema>;
  required?: string[];
  oneOf?: Schema[];
}

export interface Operation {
  description?: string;
  summary?: string;
  parameters?: { name: string; in: string; required?: boolean; description?: string; schema?: Schema }[];
  requestBody?: { content?: Record<string, { schema?: Schema }> };
  responses?: Record<string, { content?: Record<string, { schema?: Schema }> }>;
}

export interface OpenApi {
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, Schema> };
}

export interface AsyncApi {
  channels: Record<string, { address: string; messages: Record<string, { $ref: string }> }>;
  operations: Record<string, { action: 'send' | 'receive' }>;
  components: { messages: Record<string, { name: string; payload: Schema }>; schemas: Record<string, Schema> };
}

/** The published interfaces, the same files that tests hold the services to; each is fetched when it is opened. */
const FILES = {
  'dataset-service': () => import('../../../../docs/api/dataset-service.openapi.json'),
  'trainer-service': () => import('../../../../docs/api/trainer-service.openapi.json'),
  'model-registry': () => import('../../../../docs/api/model-registry.openapi.json'),
  'inference-service': () => import('../../../../docs/api/inference-service.openapi.json'),
  'eval-service': () => import('../../../../docs/api/eval-service.openapi.json'),
} as const;

export type ServiceName = keyof typeof FILES;
export const DOCUMENTED = Object.keys(FILES) as ServiceName[];

export const openApiQuery = (service: ServiceName) =>
  queryOptions({ queryKey: ['openapi', service], queryFn: async () => (await FILES[service]()).default as unknown as OpenApi, staleTime: Infinity });

export const asyncApiQuery = queryOptions({
  queryKey: ['asyncapi'],
  queryFn: async () => (await import('../../../../docs/api/asyncapi.json')).default as unknown as AsyncApi,
  staleTime: Infinity,
});

const nameOf = (ref: string) => ref.slice(ref.lastIndexOf('/') + 1);

/** The schema that a reference stands for. */
export const resolved = (schema: Schema, schemas: Record<string, Schema>): Schema => (schema.$ref ? (schemas[nameOf(schema.$ref)] ?? schema) : schema);

/** A schema in one word or two: 'uuid', 'list of Fault', 'CPU or GPU'. */
export function typeWords(schema: Schema | undefined): string {
  if (!schema) return 'anything';
  if (schema.$ref) return nameOf(schema.$ref);
  if (schema.enum) return schema.enum.join(' or ');
  if (schema.oneOf) return schema.oneOf.map(typeWords).join(' or ');
  if (schema.items) return `list of ${typeWords(schema.items)}`;
  if (typeof schema.additionalProperties === 'object') return `map of ${typeWords(schema.additionalProperties)}`;
  const type = Array.isArray(schema.type) ? schema.type.filter((one) => one !== 'null').join(' or ') : schema.type;
  return schema.format ?? type ?? 'anything';
}
