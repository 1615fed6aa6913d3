import { useEffect, useRef } from 'react';
import { sampleThumbnail } from '../../shared/api/datasets';
import type { Sample } from '../../shared/api/types';
import { draw } from '../../shared/overlay/draw';
import { fromAnnotation } from '../../shared/overlay/shapes';
import classes from './datasets.module.css';

const EDGE = 224;
const SMALL = 96;

/** One image of the gallery; boxes and masks are drawn over it only when asked for. */
export function Thumb({ version, sample, boxes, masks, onOpen }: { version: string; sample: Sample; boxes: boolean; masks: boolean; onOpen: () => void }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const { width, height } = sample.image;
  const said = sample.annotations?.captions?.[0] ?? Object.values((sample.annotations?.labels ?? {}) as Record<string, string>)[0] ?? sample.id;
  useEffect(() => {
    const context = canvas.current?.getContext('2d');
    if (!context) return;
    context.clearRect(0, 0, EDGE, EDGE);
    const fit = EDGE / Math.max(width, height);
    const [w, h] = [width * fit, height * fit];
    const shapes = (sample.annotations?.objects ?? []).map((object) => ({ ...fromAnnotation(object, width, height), score: undefined }));
    // Names would cover images as small as these.
    draw(context, shapes, { left: (EDGE - w) / 2, top: (EDGE - h) / 2, width: w, height: h }, { boxes, masks, pointed: -1, names: false, isHidden: () => false });
  }, [sample, width, height, boxes, masks]);
  return (
    <button type="button" className={classes.sample} onClick={onOpen} aria-label={`Open: ${said}`} title={said}>
      <img src={sampleThumbnail(version, sample.id)} alt="" loading="lazy" className={Math.max(width, height) <= SMALL ? classes.small : undefined} />
      {(boxes || masks) && <canvas ref={canvas} width={EDGE} height={EDGE} aria-hidden />}
    </button>
  );
}
