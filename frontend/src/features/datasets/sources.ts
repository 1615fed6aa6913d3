import type { Scenes } from '../../shared/api/types';

export interface SceneDraft {
  seed: number;
  train: number;
  test: number;
  imageSize: number;
  minObjects: number;
  maxObjects: number;
  heldOutPairs: string[];
  referringExpressions: boolean;
}

export const NEW_SCENES: SceneDraft = { seed: 1, train: 2000, test: 200, imageSize: 48, minObjects: 1, maxObjects: 3, heldOutPairs: [], referringExpressions: false };

/** Splits of no scenes are left out: the service refuses an empty one. */
export const asScenes = ({ train, test, heldOutPairs, referringExpressions, ...rest }: SceneDraft): Scenes => ({
  kind: 'scenes',
  ...rest,
  splits: { ...(train > 0 ? { train } : {}), ...(test > 0 ? { test } : {}) },
  ...(heldOutPairs.length > 0 ? { heldOutPairs } : {}),
  ...(referringExpressions ? { referringExpressions } : {}),
});
