import { Group, Stack, Text } from '@mantine/core';
import { labelColour } from '../../shared/format';
import type { Prediction, PredictionResponse, Scored } from './predict';

const SHOWN = 10;

function Bars({ scored }: { scored: Scored[] }) {
  return (
    <Stack gap="xs">
      {scored.slice(0, SHOWN).map(({ text, score }) => (
        <div key={text}>
          <Group justify="space-between" wrap="nowrap">
            <Text size="sm" lineClamp={1}>{text}</Text>
            <Text size="sm" className="number">{score.toFixed(2)}</Text>
          </Group>
          <div className="bar"><div style={{ width: `${100 * score}%`, background: labelColour(text) }} /></div>
        </div>
      ))}
    </Stack>
  );
}

function Answer({ prediction }: { prediction: Prediction }) {
  switch (prediction.kind) {
    case 'image-classification':
      return <Bars scored={prediction.labels} />;
    case 'captioning':
      return <Text fz="lg">“{prediction.caption}”</Text>;
    case 'image-text-retrieval':
      return <Bars scored={prediction.texts} />;
  }
}

export function Answers({ response }: { response: PredictionResponse }) {
  const { queueMillis, decodeMillis, encodeMillis, totalMillis } = response.timing;
  return (
    <Stack gap="md" aria-live="polite">
      {response.answers.map((answer, index) => <Answer key={answer.task ?? index} prediction={answer.prediction} />)}
      <Text size="xs" c="dimmed" ff="monospace">
        {totalMillis.toFixed(1)} ms: queue {queueMillis.toFixed(1)}, decode {decodeMillis.toFixed(1)}, encode {encodeMillis.toFixed(1)} · {response.servedBy.model} version {response.servedBy.number}
      </Text>
    </Stack>
  );
}
