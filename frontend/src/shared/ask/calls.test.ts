import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { LANGUAGES, write } from './calls';

const call = { gateway: 'http://localhost:8080', team: 'vision', asks: [{ definition: { kind: 'image-classification' as const, labels: ["worker's glove", 'a "b"'] } }] };

test.each(LANGUAGES)('the call in %s says the team and every label', (language) => {
  const text = write(language, call);
  expect(text).toContain('vision');
  expect(text).toContain('glove');
});

test('a shell hands the question on as it was typed, quotes and all', () => {
  const given = write('curl', call).match(/-F request=([\s\S]*?) \\\n/)![1]!;
  const passed = execFileSync('sh', ['-c', `printf %s ${given}`]).toString();
  expect(JSON.parse(passed.replace(';type=application/json', ''))).toEqual({ team: 'vision', asks: call.asks });
});
