import { ActionIcon, Tooltip } from '@mantine/core';
import { useElementSize } from '@mantine/hooks';
import { IconMinus, IconPlus, IconZoomReset } from '@tabler/icons-react';
import { useCallback, useEffect, useRef, useState } from 'react';
import classes from './ImageView.module.css';
import { type Arrow, drawArrows, shownArrows } from './arrows';
import { type Frame, draw } from './draw';
import { type Shape, shapeAt } from './shapes';

interface Props {
  src: string;
  alt: string;
  shapes?: Shape[];
  arrows?: Arrow[];
  boxes?: boolean;
  masks?: boolean;
  isHidden?: (shape: Shape) => boolean;
  pointed?: number;
  onPoint?: (index: number) => void;
  height?: number;
  onSize?: (width: number, height: number) => void;
}

const NEVER = () => false;
const NONE: never[] = [];
const LARGEST = 32;

/** An image with what is seen in it. The wheel zooms where the pointer is, dragging moves, pointing names. */
export function ImageView({ src, alt, shapes = NONE, arrows = NONE, boxes = true, masks = true, isHidden = NEVER, pointed = -1, onPoint, height = 440, onSize }: Props) {
  const { ref: stage, width } = useElementSize<HTMLDivElement>();
  const canvas = useRef<HTMLCanvasElement>(null);
  const [image, setImage] = useState<HTMLImageElement | null>(null);
  const [isUnreadable, setUnreadable] = useState(false);
  const [view, setView] = useState({ zoom: 1, x: 0, y: 0 });
  const dragged = useRef<{ x: number; y: number } | null>(null);
  const told = useRef(onSize);
  useEffect(() => void (told.current = onSize));

  useEffect(() => {
    const loading = new Image();
    loading.onload = () => {
      setImage(loading);
      told.current?.(loading.naturalWidth, loading.naturalHeight);
    };
    loading.onerror = () => {
      setImage(null);
      setUnreadable(true);
    };
    loading.src = src;
    setUnreadable(false);
    setView({ zoom: 1, x: 0, y: 0 });
    return () => void (loading.onload = loading.onerror = null);
  }, [src]);

  const frame = useCallback((): Frame => {
    if (!image || width === 0) return { left: 0, top: 0, width: 1, height: 1 };
    const fit = Math.min(width / image.naturalWidth, height / image.naturalHeight) * view.zoom;
    const [w, h] = [image.naturalWidth * fit, image.naturalHeight * fit];
    return { left: (width - w) / 2 + view.x, top: (height - h) / 2 + view.y, width: w, height: h };
  }, [image, width, height, view]);

  useEffect(() => {
    const target = canvas.current;
    if (!target || !image || width === 0) return;
    const next = requestAnimationFrame(() => {
      const ratio = window.devicePixelRatio || 1;
      target.width = Math.round(width * ratio);
      target.height = Math.round(height * ratio);
      const context = target.getContext('2d');
      if (!context) return;
      context.setTransform(ratio, 0, 0, ratio, 0, 0);
      const at = frame();
      context.imageSmoothingEnabled = at.width < image.naturalWidth * 2;
      context.drawImage(image, at.left, at.top, at.width, at.height);
      const names = draw(context, shapes, at, { boxes, masks, pointed, names: true, isHidden });
      drawArrows(context, shapes, shownArrows(arrows, pointed), at, names);
    });
    return () => cancelAnimationFrame(next);
  }, [image, width, height, frame, shapes, arrows, boxes, masks, pointed, isHidden]);

  const zoomAt = useCallback((factor: number, x: number, y: number) => {
    setView((before) => {
      const zoom = Math.min(LARGEST, Math.max(1, before.zoom * factor));
      if (zoom === 1) return { zoom: 1, x: 0, y: 0 };
      const change = zoom / before.zoom;
      const [middleX, middleY] = [x - width / 2, y - height / 2];
      return { zoom, x: middleX - (middleX - before.x) * change, y: middleY - (middleY - before.y) * change };
    });
  }, [width, height]);

  // React listens to the wheel passively: only a listener of our own may keep the page from scrolling.
  useEffect(() => {
    const target = canvas.current;
    const turned = (event: WheelEvent) => {
      event.preventDefault();
      zoomAt(Math.exp(-event.deltaY / 300), event.offsetX, event.offsetY);
    };
    target?.addEventListener('wheel', turned, { passive: false });
    return () => target?.removeEventListener('wheel', turned);
  }, [zoomAt]);

  const moved = (event: React.PointerEvent) => {
    const { offsetX: x, offsetY: y } = event.nativeEvent;
    if (dragged.current) {
      const [dx, dy] = [x - dragged.current.x, y - dragged.current.y];
      dragged.current = { x, y };
      if (view.zoom > 1) setView((before) => ({ ...before, x: before.x + dx, y: before.y + dy }));
      return;
    }
    const at = frame();
    onPoint?.(shapeAt(shapes, (x - at.left) / at.width, (y - at.top) / at.height));
  };

  return (
    <div ref={stage} className={classes.stage} style={{ height }}>
      <canvas
        ref={canvas}
        role="img"
        aria-label={alt}
        onPointerDown={(event) => {
          dragged.current = { x: event.nativeEvent.offsetX, y: event.nativeEvent.offsetY };
          event.currentTarget.setPointerCapture(event.pointerId);
        }}
        onPointerUp={() => (dragged.current = null)}
        onPointerMove={moved}
        onPointerLeave={() => onPoint?.(-1)}
      />
      {isUnreadable && <div className={classes.unreadable} role="status">{alt} cannot be shown: the browser cannot read it as an image.</div>}
      <div className={classes.tools}>
        <Tooltip label="Zoom in"><ActionIcon variant="default" size={32} aria-label="Zoom in" onClick={() => zoomAt(1.5, width / 2, height / 2)}><IconPlus size={16} stroke={1.5} /></ActionIcon></Tooltip>
        <Tooltip label="Zoom out"><ActionIcon variant="default" size={32} aria-label="Zoom out" disabled={view.zoom === 1} onClick={() => zoomAt(1 / 1.5, width / 2, height / 2)}><IconMinus size={16} stroke={1.5} /></ActionIcon></Tooltip>
        <Tooltip label="Whole image"><ActionIcon variant="default" size={32} aria-label="Whole image" disabled={view.zoom === 1} onClick={() => setView({ zoom: 1, x: 0, y: 0 })}><IconZoomReset size={16} stroke={1.5} /></ActionIcon></Tooltip>
      </div>
    </div>
  );
}
