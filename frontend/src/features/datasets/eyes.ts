import { answering } from '../../shared/api/serving';
import type { ServingSlot } from '../../shared/api/types';

/** A model version that looks at the images of a data set. */
export interface Eye {
  modelVersion: string;
  name: string;
}

interface Made {
  modelVersion: string;
  model: string;
  modelNumber: number;
}

/** Those that serve the team, then those that looked before. */
export function eyesOf(serving: ServingSlot[], made: Made[]): Eye[] {
  const served = answering(serving).flatMap(({ version: modelVersion, model, number }) => (modelVersion ? [{ modelVersion, name: `${model} version ${number}` }] : []));
  const others = made.filter((one) => !served.some(({ modelVersion }) => modelVersion === one.modelVersion)).map((one) => ({ modelVersion: one.modelVersion, name: `${one.model} version ${one.modelNumber}` }));
  return [...served, ...others];
}
