import { Badge, Button, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import type { Annotations } from '../../shared/api/types';
import type { Shape } from '../../shared/overlay/shapes';

interface Props {
  annotations?: Annotations;
  /** The annotated objects, in their order. */
  shapes: Shape[];
  onPoint: (index: number) => void;
}

const FIRST = 24;

/** 'left_of' is 'left of' to people. */
export const predicateWords = (predicate: string) => predicate.replaceAll('_', ' ');

/** What is said of the things in an image: which one an expression means, how two lie to each other, what is true. */
export function Said({ annotations, shapes, onPoint }: Props) {
  const { expressions = [], relations = [], statements = [] } = annotations ?? {};
  const name = (object: number) => shapes[object]?.label ?? `object ${object}`;
  return (
    <>
      {expressions.length > 0 && (
        <Listed title="Meant by" of={expressions}>
          {(some) => some.map(({ expression, object }, index) => <Line key={index} onEnter={() => onPoint(object)} onLeave={() => onPoint(-1)}>“{expression}” <Text span c="dimmed" fz={13}>{name(object)}</Text></Line>)}
        </Listed>
      )}
      {relations.length > 0 && (
        <Listed title="Relations" of={relations}>
          {(some) => some.map(({ subject, predicate, object }, index) => <Line key={index} onEnter={() => onPoint(subject)} onLeave={() => onPoint(-1)}>{name(subject)} <Text span c="dimmed">{predicateWords(predicate)}</Text> {name(object)}</Line>)}
        </Listed>
      )}
      {statements.length > 0 && (
        <Listed title="Statements" of={statements}>
          {(some) => some.map(({ statement, holds }, index) => <Line key={index}><Group gap={8} wrap="nowrap"><Badge size="sm" variant="light" color="gray" style={{ flex: 'none' }}>{holds ? 'true' : 'false'}</Badge><span>{statement}</span></Group></Line>)}
        </Listed>
      )}
    </>
  );
}

function Listed<T>({ title, of, children }: { title: string; of: readonly T[]; children: (some: readonly T[]) => React.ReactNode }) {
  const [all, setAll] = useState(false);
  return (
    <section aria-label={title}>
      <Text fz={13} fw={550} mb={4}>{title}</Text>
      <Stack gap={4} component="ul" m={0} p={0} style={{ listStyle: 'none' }}>{children(all ? of : of.slice(0, FIRST))}</Stack>
      {!all && of.length > FIRST && <Button variant="subtle" size="compact-sm" mt={4} onClick={() => setAll(true)}>Show all {of.length}</Button>}
    </section>
  );
}

function Line({ children, onEnter, onLeave }: { children: React.ReactNode; onEnter?: () => void; onLeave?: () => void }) {
  return <Text component="li" fz={14} onPointerEnter={onEnter} onPointerLeave={onLeave}>{children}</Text>;
}
