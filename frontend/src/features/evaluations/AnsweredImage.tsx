import { useEffect, useRef, useState } from 'react';
import type { SampleFigure } from '../../shared/api/types';
import { draw } from '../../shared/overlay/draw';
import { fromPrediction, fromReference } from '../../shared/overlay/shapes';
import classes from './evaluations.module.css';

const EDGE = 224;
const SMALL = 96;

/** The image of a sample, small, with what was found and, dashed, what is there. */
export function AnsweredImage({ sample }: { sample: SampleFigure }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const [size, setSize] = useState<{ width: number; height: number }>();
  useEffect(() => {
    const context = canvas.current?.getContext('2d');
    if (!context || !size) return;
    const { width, height } = size;
    const fit = EDGE / Math.max(width, height);
    const [w, h] = [width * fit, height * fit];
    context.clearRect(0, 0, EDGE, EDGE);
    const shapes = [...fromReference(sample.reference, width, height), ...fromPrediction(sample.prediction, width, height)];
    // Names would cover images as small as these.
    draw(context, shapes, { left: (EDGE - w) / 2, top: (EDGE - h) / 2, width: w, height: h }, { boxes: true, masks: true, pointed: -1, names: false, isHidden: () => false });
  }, [sample, size]);
  return (
    <span className={classes.picture}>
      <img
        src={sample.image}
        alt=""
        loading="lazy"
        className={size && Math.max(size.width, size.height) <= SMALL ? classes.pixelated : undefined}
        onLoad={({ currentTarget: { naturalWidth, naturalHeight } }) => setSize({ width: naturalWidth, height: naturalHeight })}
      />
      <canvas ref={canvas} width={EDGE} height={EDGE} aria-hidden />
    </span>
  );
}
