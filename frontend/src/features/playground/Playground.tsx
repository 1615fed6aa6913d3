import { Button, Group, Paper, SegmentedControl, SimpleGrid, Stack, TagsInput, Text, TextInput, Title } from '@mantine/core';
import { useState } from 'react';
import { ProblemNote } from '../../shared/ProblemNote';
import { useSession } from '../../shared/session';
import { Answers } from './Answers';
import { DropImage } from './DropImage';
import { usePredict } from './predict';
import { type Kind, question } from './question';
import { useSaveTask } from './saveTask';

export function Playground() {
  const team = useSession().data?.teams[0]?.team;
  const [image, setImage] = useState<File | null>(null);
  const [kind, setKind] = useState<Kind>('classify');
  const [texts, setTexts] = useState<string[]>([]);
  const [name, setName] = useState('');
  const predict = usePredict();
  const save = useSaveTask();
  const ask = question(kind, texts);

  if (!team) return <Text>You belong to no team yet. Ask an administrator of your company to add you to one.</Text>;
  return (
    <Stack gap="md">
      <div>
        <Title order={1}>Playground</Title>
        <Text c="dimmed">Type class names, drop an image, get the answer. Nothing is trained.</Text>
      </div>
      <SimpleGrid cols={{ base: 1, md: 2 }} spacing="lg">
        <DropImage image={image} onImage={setImage} />
        <Paper withBorder p="md">
          <Stack gap="md">
            <SegmentedControl
              aria-label="What to ask"
              value={kind}
              onChange={(value) => setKind(value as Kind)}
              data={[{ value: 'classify', label: 'Classify' }, { value: 'caption', label: 'Caption' }, { value: 'match', label: 'Match texts' }]}
            />
            {kind !== 'caption' && (
              <TagsInput
                label={kind === 'classify' ? 'Class names' : 'Texts'}
                description="Press Enter after each one"
                placeholder={kind === 'classify' ? 'red circle' : 'a red circle left of a blue square'}
                value={texts}
                onChange={setTexts}
                splitChars={kind === 'classify' ? [',', ';'] : []}
                acceptValueOnBlur
              />
            )}
            <Button disabled={!image || !ask} loading={predict.isPending} onClick={() => image && ask && predict.mutate({ team, asks: [ask], image })}>
              Ask
            </Button>
            <ProblemNote error={predict.error} />
            {predict.data && <Answers response={predict.data} />}
            {ask && predict.data && (
              <Group align="end">
                <TextInput label="Save as task" placeholder="name" value={name} onChange={(event) => setName(event.currentTarget.value)} />
                <Button
                  variant="light"
                  disabled={!name.trim()}
                  loading={save.isPending}
                  onClick={() => save.mutate({ team, name: name.trim(), task: ask.definition })}
                >
                  Save as task
                </Button>
                {save.data && <Text size="sm">Saved: {save.data.name} answers from now on.</Text>}
              </Group>
            )}
            <ProblemNote error={save.error} />
          </Stack>
        </Paper>
      </SimpleGrid>
    </Stack>
  );
}
