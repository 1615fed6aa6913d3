import { Button, Group, Skeleton, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { Prediction } from '../../shared/api/types';
import { AnswerView } from '../../shared/ask/AnswerView';

interface Props {
  /** What was asked, oldest first, each with its answer once there is one. */
  turns: { text: string; prediction?: Prediction }[];
  isStatement: boolean;
  hasImage: boolean;
  isAnswering: boolean;
  onAsk: (text: string) => void;
}

/** Questions about the image and their answers, one after the other. */
export function Conversation({ turns, isStatement, hasImage, isAnswering, onAsk }: Props) {
  const [text, setText] = useState('');
  const word = isStatement ? 'Statement' : 'Question';
  const given = text.trim();
  return (
    <Stack gap={16}>
      <div role="log" aria-label="Questions and answers">
        <Stack gap={16}>
          {turns.map((turn, index) => (
            <Stack key={index} gap={4}>
              <Text fw={600}>{turn.text}</Text>
              {turn.prediction ? <div style={{ opacity: isAnswering ? 0.5 : 1 }}><AnswerView prediction={turn.prediction} /></div> : isAnswering ? <Skeleton height={32} /> : <Text fz={13} c="dimmed">{hasImage ? 'Not answered.' : 'Choose an image to get an answer.'}</Text>}
            </Stack>
          ))}
        </Stack>
      </div>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (!given) return;
          onAsk(given);
          setText('');
        }}
      >
        <Group gap={8} align="flex-end" wrap="nowrap">
          <TextInput style={{ flex: 1 }} label={word} placeholder={isStatement ? 'there is a red circle' : 'what colour is the circle ?'} value={text} onChange={(event) => setText(event.currentTarget.value)} />
          <Button type="submit" disabled={!given}>{isStatement ? 'Check' : 'Ask'}</Button>
        </Group>
      </form>
    </Stack>
  );
}
