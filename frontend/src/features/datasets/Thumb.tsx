import { useCallback } from 'react';
import { sampleThumbnail } from '../../shared/api/datasets';
import type { Sample } from '../../shared/api/types';
import { type Size, SmallPicture } from '../../shared/overlay/SmallPicture';
import { fromAnnotation } from '../../shared/overlay/shapes';
import classes from './datasets.module.css';

/** One image of the gallery; boxes and masks are drawn over it only when asked for. */
export function Thumb({ version, sample, boxes, masks, onOpen }: { version: string; sample: Sample; boxes: boolean; masks: boolean; onOpen: () => void }) {
  const said = sample.annotations?.captions?.[0] ?? Object.values((sample.annotations?.labels ?? {}) as Record<string, string>)[0] ?? sample.id;
  const shapesIn = useCallback(({ width, height }: Size) => (sample.annotations?.objects ?? []).map((object) => fromAnnotation(object, width, height)), [sample]);
  return (
    <button type="button" className={classes.sample} onClick={onOpen} aria-label={`Open: ${said}`} title={said}>
      <SmallPicture src={sampleThumbnail(version, sample.id)} size={sample.image} shapesIn={shapesIn} boxes={boxes} masks={masks} />
    </button>
  );
}
