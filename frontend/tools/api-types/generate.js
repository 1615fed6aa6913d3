// Writes src/shared/api/generated/<service>.ts from docs/api/<service>.openapi.json.
// With --check it writes nothing and fails, naming each file that is not what its interface would give.
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import openapiTS, { astToString } from 'openapi-typescript';

const interfaces = fileURLToPath(new URL('../../../docs/api/', import.meta.url));
const target = fileURLToPath(new URL('../../src/shared/api/generated/', import.meta.url));
const check = process.argv.includes('--check');
const stale = [];

mkdirSync(target, { recursive: true });
for (const file of readdirSync(interfaces).filter((name) => name.endsWith('.openapi.json'))) {
  const service = file.replace('.openapi.json', '');
  const document = JSON.parse(readFileSync(join(interfaces, file), 'utf8'));
  const types = `// Generated from docs/api/${file} by npm run generate. Do not edit.\n${astToString(await openapiTS(document))}`;
  const path = join(target, `${service}.ts`);
  if (existsSync(path) && readFileSync(path, 'utf8') === types) continue;
  if (check) stale.push(`src/shared/api/generated/${service}.ts`);
  else writeFileSync(path, types);
}
if (stale.length > 0) {
  console.error(`Not what docs/api gives: ${stale.join(', ')}. Run: npm run generate`);
  process.exit(1);
}
