import type { AliasPolicy, Gate, ProtectedFigure } from '../../shared/api/types';

/** A gate while it is being written. */
export interface GateDraft {
  benchmark: string | null;
  metric: string;
  bound: 'minimum' | 'maximum';
  value: number | string;
}

/** A protected figure while it is being written. */
export interface ProtectedDraft {
  benchmark: string | null;
  metric: string;
  slice: string | null;
  margin: number | string;
}

export interface PolicyDraft {
  gates: GateDraft[];
  protectedFigures: ProtectedDraft[];
  promoteAutomatically: boolean;
}

export const NO_GATES: PolicyDraft = { gates: [], protectedFigures: [], promoteAutomatically: false };

/** A gate with two bounds is written as two rows, each with one. */
export const drafted = (policy: AliasPolicy): PolicyDraft => ({
  promoteAutomatically: policy.promoteAutomatically,
  gates: policy.gates.flatMap(({ benchmark, metric, minimum, maximum }): GateDraft[] => [
    ...(minimum === undefined ? [] : [{ benchmark, metric, bound: 'minimum' as const, value: minimum }]),
    ...(maximum === undefined ? [] : [{ benchmark, metric, bound: 'maximum' as const, value: maximum }]),
  ]),
  protectedFigures: (policy.protectedFigures ?? []).map(({ benchmark, metric, slice, margin }) => ({ benchmark, metric, slice: slice ?? null, margin })),
});

export const isWhole = ({ gates, protectedFigures }: PolicyDraft) =>
  gates.every(({ benchmark, metric, value }) => benchmark !== null && metric.trim() !== '' && value !== '') &&
  protectedFigures.every(({ benchmark, metric, margin }) => benchmark !== null && metric.trim() !== '' && margin !== '');

export const policyOf = ({ gates, protectedFigures, promoteAutomatically }: PolicyDraft): AliasPolicy => ({
  promoteAutomatically,
  gates: gates.map(({ benchmark, metric, bound, value }): Gate => ({ benchmark: benchmark!, metric: metric.trim(), [bound]: Number(value) })),
  protectedFigures: protectedFigures.map(({ benchmark, metric, slice, margin }): ProtectedFigure => ({ benchmark: benchmark!, metric: metric.trim(), margin: Number(margin), ...(slice ? { slice } : {}) })),
});
