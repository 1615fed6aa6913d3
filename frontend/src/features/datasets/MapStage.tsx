import { ActionIcon, SegmentedControl, Tooltip, useComputedColorScheme } from '@mantine/core';
import { useElementSize } from '@mantine/hooks';
import { IconMinus, IconPlus, IconZoomReset } from '@tabler/icons-react';
import { type PointerEvent, type ReactNode, useCallback, useEffect, useRef, useState } from 'react';
import classes from './datasets.module.css';
import { type Dot, dotAt, drawMap } from './drawMap';
import { type Place, thinned } from './lasso';
import { WHOLE, onMap, onStage, zoomed } from './mapView';

interface Props {
  label: string;
  dots: Dot[];
  lasso: Place[];
  onLasso: (corners: Place[]) => void;
  onOpen: (index: number) => void;
  /** What is shown beside the dot that is pointed at. */
  about: (index: number) => ReactNode;
}

const HEIGHT = 520;
/** A press that moves less is a click. */
const STILL = 4;

/** Thousands of dots that are enlarged by the wheel, moved by dragging and chosen by a line around them. */
export function MapStage({ label, dots, lasso, onLasso, onOpen, about }: Props) {
  const { ref: stage, width } = useElementSize<HTMLDivElement>();
  const canvas = useRef<HTMLCanvasElement>(null);
  const isDark = useComputedColorScheme('light', { getInitialValueInEffect: false }) === 'dark';
  const height = Math.min(HEIGHT, Math.max(320, width));
  const [view, setView] = useState(WHOLE);
  const [tool, setTool] = useState('lasso');
  const [pointed, setPointed] = useState(-1);
  const [drawn, setDrawn] = useState<Place[] | null>(null);
  const pressed = useRef<{ at: Place; last: Place } | null>(null);

  useEffect(() => {
    const target = canvas.current;
    if (!target || width === 0) return;
    const next = requestAnimationFrame(() => {
      const ratio = window.devicePixelRatio || 1;
      target.width = Math.round(width * ratio);
      target.height = Math.round(height * ratio);
      const context = target.getContext('2d');
      if (!context) return;
      context.setTransform(ratio, 0, 0, ratio, 0, 0);
      drawMap(context, dots, view, width, height, drawn ?? lasso, pointed, isDark ? '#e6e9ed' : '#20252b');
    });
    return () => cancelAnimationFrame(next);
  }, [dots, view, width, height, lasso, drawn, pointed, isDark]);

  const zoomAt = useCallback((factor: number, at: Place) => setView((before) => zoomed(before, factor, at, width, height)), [width, height]);
  const middle = { x: width / 2, y: height / 2 };

  // React listens to the wheel passively: only a listener of our own may keep the page from scrolling.
  useEffect(() => {
    const target = canvas.current;
    const turned = (event: WheelEvent) => {
      event.preventDefault();
      zoomAt(Math.exp(-event.deltaY / 300), { x: event.offsetX, y: event.offsetY });
    };
    target?.addEventListener('wheel', turned, { passive: false });
    return () => target?.removeEventListener('wheel', turned);
  }, [zoomAt]);

  const at = (event: PointerEvent): Place => ({ x: event.nativeEvent.offsetX, y: event.nativeEvent.offsetY });

  const moved = (event: PointerEvent) => {
    const now = at(event);
    if (!pressed.current) {
      setPointed(dotAt(dots, now, view, width, height));
      return;
    }
    const { last } = pressed.current;
    if (tool === 'move') {
      pressed.current.last = now;
      setView((before) => ({ ...before, x: before.x + now.x - last.x, y: before.y + now.y - last.y }));
    } else if (Math.hypot(now.x - last.x, now.y - last.y) > STILL) {
      pressed.current.last = now;
      setPointed(-1);
      setDrawn((before) => [...(before ?? []), onMap(now, view, width, height)]);
    }
  };

  const released = (event: PointerEvent) => {
    const from = pressed.current?.at;
    pressed.current = null;
    const now = at(event);
    if (from && Math.hypot(now.x - from.x, now.y - from.y) <= STILL) {
      const index = dotAt(dots, now, view, width, height);
      if (index >= 0) onOpen(index);
    }
    if (drawn && drawn.length >= 3) onLasso(thinned(drawn));
    setDrawn(null);
  };

  const dot = dots[pointed];
  const place = dot && onStage(dot, view, width, height);
  return (
    <div ref={stage} className={classes.map} style={{ height }}>
      <canvas
        ref={canvas}
        role="img"
        aria-label={label}
        data-tool={tool}
        onPointerDown={(event) => {
          pressed.current = { at: at(event), last: at(event) };
          if (tool === 'lasso') setDrawn([onMap(at(event), view, width, height)]);
          event.currentTarget.setPointerCapture(event.pointerId);
        }}
        onPointerMove={moved}
        onPointerUp={released}
        onPointerCancel={() => {
          pressed.current = null;
          setDrawn(null);
        }}
        onPointerLeave={() => setPointed(-1)}
      />
      {place && (
        <div className={classes.pointed} style={{ left: place.x > width / 2 ? undefined : place.x + 12, right: place.x > width / 2 ? width - place.x + 12 : undefined, top: Math.max(8, Math.min(height - 168, place.y - 80)) }}>
          {about(pointed)}
        </div>
      )}
      <div className={classes.tool}>
        <SegmentedControl aria-label="Dragging" size="xs" data={[{ value: 'lasso', label: 'Lasso' }, { value: 'move', label: 'Move' }]} value={tool} onChange={setTool} />
      </div>
      <div className={classes.zoom}>
        <Tooltip label="Zoom in"><ActionIcon variant="default" size={32} aria-label="Zoom in" onClick={() => zoomAt(1.5, middle)}><IconPlus size={16} stroke={1.5} /></ActionIcon></Tooltip>
        <Tooltip label="Zoom out"><ActionIcon variant="default" size={32} aria-label="Zoom out" disabled={view.zoom === 1} onClick={() => zoomAt(1 / 1.5, middle)}><IconMinus size={16} stroke={1.5} /></ActionIcon></Tooltip>
        <Tooltip label="Whole map"><ActionIcon variant="default" size={32} aria-label="Whole map" disabled={view === WHOLE} onClick={() => setView(WHOLE)}><IconZoomReset size={16} stroke={1.5} /></ActionIcon></Tooltip>
      </div>
    </div>
  );
}
