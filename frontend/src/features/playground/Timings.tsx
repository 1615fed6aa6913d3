import { Group, Text } from '@mantine/core';
import type { PredictionResponse } from '../../shared/api/types';
import { OKABE_ITO } from '../../shared/format';
import classes from './Playground.module.css';

/** Where the time of the answer went. */
export function Timings({ response }: { response: PredictionResponse }) {
  const { queueMillis, decodeMillis, encodeMillis, decideMillis, totalMillis } = response.timing;
  const parts = [['queue', queueMillis], ['decode', decodeMillis], ['encode', encodeMillis], ['decide', decideMillis]] as const;
  return (
    <div>
      <div className={classes.timing} aria-hidden>
        {parts.map(([name, millis], index) => <div key={name} style={{ width: `${(100 * millis) / Math.max(totalMillis, 0.001)}%`, background: OKABE_ITO[index] }} />)}
      </div>
      <Group gap={12} mt={8}>
        <Text fz={13} fw={550} className="number">{totalMillis.toFixed(1)} ms</Text>
        {parts.map(([name, millis], index) => (
          <Text key={name} fz={13} c="dimmed" className="number"><span aria-hidden style={{ color: OKABE_ITO[index] }}>■</span> {name} {millis.toFixed(1)}</Text>
        ))}
      </Group>
      <Text fz={13} c="dimmed" mt={4}>answered by {response.servedBy.model}, version {response.servedBy.number}{response.answers.some(({ promptWeighting }) => promptWeighting) ? ', prompts by the weights learnt for them' : ''}</Text>
    </div>
  );
}
