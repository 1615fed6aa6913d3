import { Group, Slider, Stack, Switch, Text } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { useCallback, useEffect, useRef, useState } from 'react';
import { ImageView } from '../../shared/overlay/ImageView';
import type { Shape } from '../../shared/overlay/shapes';
import { useUrl } from '../../shared/ui/search';

interface Props {
  source: string;
  name: string;
  shapes: Shape[];
  pointed: number;
  onPoint: (index: number) => void;
  onSize: (width: number, height: number) => void;
}

/** The image with everything that the answers place in it. */
export function Shown({ source, name, shapes, pointed, onPoint, onSize }: Props) {
  const [{ boxes, masks }] = useUrl();
  const threshold = useThreshold();
  const isHidden = useCallback((shape: Shape) => (shape.score ?? 1) < threshold, [threshold]);
  return <ImageView src={source} alt={name} shapes={shapes} boxes={boxes !== 'off'} masks={masks !== 'off'} isHidden={isHidden} pointed={pointed} onPoint={onPoint} onSize={onSize} />;
}

const USUAL = 0.3;
const REST = 150;

/** The least score of what is shown. */
export function useThreshold(): number {
  const given = Number(useUrl()[0].threshold ?? USUAL);
  return given >= 0 && given <= 1 ? given : USUAL;
}

/** From which score on things are shown, and whether as boxes, masks, each once. */
export function ShownFrom({ shapes }: { shapes: Shape[] }) {
  const [{ boxes, masks, duplicates }, setUrl] = useUrl();
  const threshold = useThreshold();
  // The address follows when the slider rests: it would not keep up with every step. What comes back from it is no news then.
  const [at, setAt] = useState(threshold);
  const told = useRef(threshold);
  useEffect(() => {
    if (threshold !== told.current) setAt(threshold);
    told.current = threshold;
  }, [threshold]);
  const settle = useDebouncedCallback((value: number) => {
    told.current = value;
    setUrl({ threshold: value === USUAL ? undefined : value.toFixed(2) });
  }, { delay: REST, flushOnUnmount: true });
  const slide = (value: number) => {
    setAt(value);
    settle(value);
  };
  return (
    <Stack gap={12}>
      <div>
        <Text fz={13} c="dimmed">Score threshold <span className="number">{at.toFixed(2)}</span></Text>
        <Slider thumbLabel="Score threshold" min={0} max={1} step={0.01} value={at} onChange={slide} label={null} />
      </div>
      <Group gap={24}>
        <Switch label="Boxes" checked={boxes !== 'off'} onChange={(event) => setUrl({ boxes: event.currentTarget.checked ? undefined : 'off' })} />
        {shapes.some(({ mask }) => mask) && <Switch label="Masks" checked={masks !== 'off'} onChange={(event) => setUrl({ masks: event.currentTarget.checked ? undefined : 'off' })} />}
        <Switch label="Each thing once" checked={duplicates !== 'shown'} onChange={(event) => setUrl({ duplicates: event.currentTarget.checked ? undefined : 'shown' })} />
      </Group>
    </Stack>
  );
}
