import { Group, Text } from '@mantine/core';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useRef } from 'react';
import { labelColour } from '../format';

export interface Thing {
  /** Where it stands among the shapes of the image. */
  index: number;
  label: string;
  /** What stands at the right. */
  said: string;
}

interface Props {
  things: Thing[];
  pointed: number;
  onPoint?: (index: number) => void;
}

/** More than these scroll in a window of their own, and only those near it are in the page. */
const MANY = 200;
const HEIGHT = 32;
const WINDOW = 416;

/** The things in an image as a list that points into it. */
export function ThingList({ things, pointed, onPoint }: Props) {
  if (things.length > MANY) return <Scrolled things={things} pointed={pointed} onPoint={onPoint} />;
  return (
    <ul style={{ margin: 0, padding: 0, listStyle: 'none' }}>
      {things.map((thing) => <li key={thing.index}><Row thing={thing} isPointed={thing.index === pointed} onPoint={onPoint} /></li>)}
    </ul>
  );
}

function Scrolled({ things, pointed, onPoint }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const rows = useVirtualizer({ count: things.length, getScrollElement: () => box.current, estimateSize: () => HEIGHT, overscan: 8 });
  return (
    <div ref={box} tabIndex={0} role="group" aria-label={`${things.length} things, scrolls`} style={{ height: WINDOW, overflowY: 'auto' }}>
      <ul style={{ position: 'relative', margin: 0, padding: 0, listStyle: 'none', height: rows.getTotalSize() }}>
        {rows.getVirtualItems().map(({ index, start }) => {
          const thing = things[index]!;
          return <li key={thing.index} aria-setsize={things.length} aria-posinset={index + 1} style={{ position: 'absolute', top: 0, left: 0, right: 0, height: HEIGHT, transform: `translateY(${start}px)` }}><Row thing={thing} isPointed={thing.index === pointed} onPoint={onPoint} /></li>;
        })}
      </ul>
    </div>
  );
}

function Row({ thing: { index, label, said }, isPointed, onPoint }: { thing: Thing; isPointed: boolean; onPoint?: (index: number) => void }) {
  return (
    <Group gap={8} wrap="nowrap" px={8} h={HEIGHT} onPointerEnter={() => onPoint?.(index)} onPointerLeave={() => onPoint?.(-1)} style={{ borderRadius: 6, background: isPointed ? 'var(--mantine-color-accent-light)' : undefined }}>
      <span aria-hidden style={{ width: 12, height: 12, flex: 'none', borderRadius: 3, background: labelColour(label) }} />
      <Text fz={14} flex={1} truncate title={label}>{label}</Text>
      <span className="number">{said}</span>
    </Group>
  );
}
