import { useCallback } from 'react';
import type { SampleFigure } from '../../shared/api/types';
import { type Size, SmallPicture } from '../../shared/overlay/SmallPicture';
import { fromPrediction, fromReference } from '../../shared/overlay/shapes';

/** The image of a sample, small, with what was found and, dashed, what is there. */
export function AnsweredImage({ sample }: { sample: SampleFigure }) {
  const shapesIn = useCallback(({ width, height }: Size) => [...fromReference(sample.reference, width, height), ...fromPrediction(sample.prediction, width, height)], [sample]);
  return <SmallPicture src={sample.image} shapesIn={shapesIn} />;
}
