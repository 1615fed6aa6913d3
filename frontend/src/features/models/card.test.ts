import { expect, test } from 'vitest';
import type { Benchmark, Lineage, ModelVersion } from '../../shared/api/types';
import { asMarkdown, cardOf } from './card';

const score = (low: number, high: number) => ({ benchmark: 'b', benchmarkName: 'colours | held out', evaluation: 'e', score: { metric: 'accuracy', value: (low + high) / 2, low, high, samples: 200 } });
const version = (some: object) =>
  ({
    modelName: 'generalist', number: 6, team: 'vision', final: true, step: 1200, digest: 'd'.repeat(64), createdAt: '2026-01-01T00:00:00Z', scores: [],
    provenance: { recipe: '{"optimizer":{"name":"muon"}}', seed: 7, datasetDigests: { dv: 'abc' }, tasks: ['colours'], codeVersion: '0.1', runtime: '', processor: '' }, ...some,
  }) as unknown as ModelVersion;
const lineage = { aliases: [] } as unknown as Lineage;
const told = (some: object) => cardOf({ version: version(some), lineage, data: new Map([['dv', 'seams version 2']]), benchmarks: new Map([['b', { datasetVersion: 'dv', split: 'test' } as Benchmark]]) });
const part = (sections: ReturnType<typeof cardOf>, title: string) => sections.find((section) => section.title === title)!;

test('a card says what was learned, from what, and what it scores on which data', () => {
  const card = told({ scores: [score(0.7, 0.74)] });
  expect(part(card, 'Intended use').lines![0]).toBe('Learned together: colours.');
  expect(part(card, 'Training data').table!.rows).toEqual([['seams version 2', 'abc']]);
  expect(part(card, 'Training').facts).toContainEqual(['Optimizer', 'muon']);
  expect(part(card, 'Evaluation').table!.rows).toEqual([['colours | held out', 'seams version 2', 'test', 'accuracy', '0.720 ± 0.020']]);
});

test('what nobody measured, a wide interval and an early checkpoint are caveats', () => {
  expect(part(told({}), 'Evaluation').lines).toEqual(['No benchmark has judged this version: nothing is known of how well it answers.']);
  const caveats = part(told({ final: false, scores: [score(0.5, 0.8)] }), 'Caveats').lines!;
  expect(caveats).toContain('Training went on after this checkpoint.');
  expect(caveats).toContain('Too few samples to tell closely: accuracy on colours | held out lies between 0.500 and 0.800.');
});

test('a recipe that is no JSON costs its facts only', () => {
  const odd = told({ provenance: { ...version({}).provenance, recipe: 'steps: 3' } });
  expect(part(odd, 'Training').facts!.map(([name]) => name)).toEqual(['Steps', 'Seed']);
});

test('names cannot break the Markdown', () => {
  const text = asMarkdown('a | b', told({ scores: [score(0.7, 0.74)] }));
  expect(text).toContain('# a \\| b\n');
  expect(text).toContain('| colours \\| held out | seams version 2 | test | accuracy | 0.720 ± 0.020 |');
});
