import { useEffect, useRef, useState } from 'react';
import { draw } from './draw';
import classes from './SmallPicture.module.css';
import type { Shape } from './shapes';

/** Pixels of the drawing over an image, whatever size it is shown in. */
const EDGE = 224;
/** Images up to this many pixels are enlarged pixel by pixel. */
const SMALL = 96;

export interface Size {
  width: number;
  height: number;
}

/**
 * A small image that fills the width it has, as a square; boxes and masks are drawn over it where asked for.
 * Whoever knows the image's size names it; else it is read off the image.
 */
export function SmallPicture({ src, size: known, shapesIn, boxes = true, masks = true }: { src: string; size?: Size; shapesIn: (size: Size) => Shape[]; boxes?: boolean; masks?: boolean }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const [read, setRead] = useState<Size>();
  const size = known ?? read;
  useEffect(() => {
    const context = canvas.current?.getContext('2d');
    if (!context || !size) return;
    context.clearRect(0, 0, EDGE, EDGE);
    const fit = EDGE / Math.max(size.width, size.height);
    const [width, height] = [size.width * fit, size.height * fit];
    // Names would cover images as small as these.
    draw(context, shapesIn(size), { left: (EDGE - width) / 2, top: (EDGE - height) / 2, width, height }, { boxes, masks, pointed: -1, names: false, isHidden: () => false });
  }, [shapesIn, size, boxes, masks]);
  return (
    <span className={classes.picture}>
      <img
        src={src}
        alt=""
        loading="lazy"
        className={size && Math.max(size.width, size.height) <= SMALL ? classes.enlarged : undefined}
        onLoad={known ? undefined : ({ currentTarget: { naturalWidth, naturalHeight } }) => setRead({ width: naturalWidth, height: naturalHeight })}
      />
      {(boxes || masks) && <canvas ref={canvas} width={EDGE} height={EDGE} aria-hidden />}
    </span>
  );
}
