import { Group, Skeleton, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useMemo, useState } from 'react';
import { slotsQuery } from '../../shared/api/serving';
import type { TaskDefinition } from '../../shared/api/types';
import { AnswerView } from '../../shared/ask/AnswerView';
import { ImageInput } from '../../shared/ask/ImageInput';
import { usePrediction } from '../../shared/ask/usePrediction';
import { ImageView } from '../../shared/overlay/ImageView';
import { fromPrediction } from '../../shared/overlay/shapes';
import { textsBrought } from '../../shared/task';
import { Panel } from '../../shared/ui/Panel';
import { ProblemNote } from '../../shared/ui/ProblemNote';

/** A task whose texts come with each request has nothing to answer yet. */
const canAnswer = (task: TaskDefinition) => textsBrought(task) === null;

/** What a task would answer about an image, while it is still being typed. */
export function LivePreview({ team, definition }: { team: string; definition: TaskDefinition | null }) {
  const [image, setImage] = useState<File | null>(null);
  const [size, setSize] = useState({ width: 1, height: 1 });
  const [pointed, setPointed] = useState(-1);
  const url = useMemo(() => (image ? URL.createObjectURL(image) : null), [image]);
  useEffect(() => () => { if (url) URL.revokeObjectURL(url); }, [url]);
  const slots = useQuery(slotsQuery(team));
  const isServing = slots.data?.some((slot) => slot.state === 'SERVING') ?? false;
  const answer = usePrediction(team, undefined, definition && canAnswer(definition) ? [{ definition }] : [], isServing ? image : null);
  const prediction = answer.data?.answers[0]?.prediction;

  return (
    <Panel title="Try it on an image" lead="As you type. The image is asked about and not kept.">
      <Stack gap={16}>
        <ImageInput onImage={setImage}>
          {url && <ImageView src={url} alt={image?.name ?? 'your image'} height={280} shapes={prediction ? fromPrediction(prediction, size.width, size.height) : []} pointed={pointed} onPoint={setPointed} onSize={(width, height) => setSize({ width, height })} />}
        </ImageInput>
        {slots.data && !isServing && <Text c="dimmed">No model of team {team} serves yet, so nothing can be tried. The task can be registered all the same.</Text>}
        <ProblemNote error={answer.error} retry={() => void answer.refetch()} />
        {image && !definition && <Text c="dimmed">Type at least one name.</Text>}
        {answer.isFetching && !prediction && <Skeleton height={96} />}
        {prediction && !answer.error && <div aria-live="polite"><AnswerView prediction={prediction} pointed={pointed} onPoint={setPointed} /></div>}
        {answer.data && <Group gap={8}><Text fz={13} c="dimmed" className="mono">{answer.data.timing.totalMillis.toFixed(0)} ms · {answer.data.servedBy.model} version {answer.data.servedBy.number}</Text></Group>}
      </Stack>
    </Panel>
  );
}
