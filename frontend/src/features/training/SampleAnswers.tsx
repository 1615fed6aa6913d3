import { Group, Paper, Slider, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { sampleImage } from '../../shared/api/datasets';
import { isLive, samplePredictionsQuery } from '../../shared/api/training';
import type { Prediction, SamplePrediction, TrainingJob } from '../../shared/api/types';
import { AnswerView } from '../../shared/ask/AnswerView';
import { count } from '../../shared/format';
import { grouped } from '../../shared/grouped';
import { ImageView } from '../../shared/overlay/ImageView';
import { fromPrediction } from '../../shared/overlay/shapes';
import { Empty } from '../../shared/ui/Empty';
import { Loaded } from '../../shared/ui/Loaded';
import { Panel } from '../../shared/ui/Panel';
import classes from './training.module.css';

/** What each checkpoint answers about the same held-out samples: how the model learns, to look at. */
export function SampleAnswers({ job }: { job: TrainingJob }) {
  const [chosen, setChosen] = useState<number | undefined>();
  return (
    <Loaded query={useQuery({ ...samplePredictionsQuery(job.id), refetchInterval: isLive(job) ? 3_000 : false })}>
      {(predictions) => {
        const steps = [...new Set(predictions.map(({ step }) => step))];
        if (steps.length === 0) return <Panel><Empty picture="curve" title="No sample answered yet" lead="Each checkpoint answers about a few samples of the splits val or test, which training never shows. They appear here with the first checkpoint." /></Panel>;
        const index = chosen === undefined ? steps.length - 1 : Math.min(chosen, steps.length - 1);
        const step = steps[index]!;
        return (
          <Stack gap={16}>
            <Group gap={16} maw={560} wrap="nowrap">
              <Text fz={13} c="dimmed" style={{ whiteSpace: 'nowrap' }}>Checkpoint of step <span className="number">{count(step)}</span></Text>
              {steps.length > 1 && <Slider thumbLabel="Checkpoint" flex={1} min={0} max={steps.length - 1} value={index} label={null} marks={steps.map((_, value) => ({ value }))} onChange={(value) => setChosen(value === steps.length - 1 ? undefined : value)} />}
            </Group>
            {[...grouped(predictions.filter((one) => one.step === step), ({ task }) => task)].map(([task, answers]) => (
              <Panel key={task} title={task}>
                <div className={classes.samples}>{answers.map((answer) => <Answered key={answer.sample} answer={answer} />)}</div>
              </Panel>
            ))}
          </Stack>
        );
      }}
    </Loaded>
  );
}

const SHOWN = 3;

/** The best few, so that an answer stays as high as its image. */
const short = (prediction: Prediction): Prediction =>
  prediction.kind === 'image-classification' ? { ...prediction, labels: prediction.labels?.slice(0, SHOWN) } : prediction.kind === 'image-text-retrieval' ? { ...prediction, texts: prediction.texts?.slice(0, SHOWN) } : prediction;

function Answered({ answer: { datasetVersion, sample, expected, prediction } }: { answer: SamplePrediction }) {
  const [pointed, setPointed] = useState(-1);
  const [size, setSize] = useState<{ width: number; height: number } | undefined>();
  return (
    <Paper p={12} component="figure" m={0}>
      <Stack gap={8}>
        <ImageView
          src={sampleImage(datasetVersion, sample)}
          alt={`Sample ${sample}`}
          height={160}
          shapes={size && fromPrediction(prediction, size.width, size.height)}
          pointed={pointed}
          onPoint={setPointed}
          onSize={(width, height) => setSize({ width, height })}
        />
        <AnswerView prediction={short(prediction)} pointed={pointed} onPoint={setPointed} />
        {expected && <Text fz={13} c="dimmed">the data says: {expected}</Text>}
      </Stack>
    </Paper>
  );
}
