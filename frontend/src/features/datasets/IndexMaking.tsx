import { Alert, Button, Paper, Progress, Stack, Text } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { makeIndex } from '../../shared/api/imageIndexes';
import type { DatasetVersion, ImageIndex } from '../../shared/api/types';
import { count, counted } from '../../shared/format';
import { useTeam } from '../../shared/team';
import { Empty } from '../../shared/ui/Empty';
import { Panel } from '../../shared/ui/Panel';
import { ProblemNote } from '../../shared/ui/ProblemNote';
import type { Eye } from './eyes';

/** How many images the model has looked at so far. */
export function IndexUnderway({ index }: { index: ImageIndex }) {
  return (
    <Panel title="The images are being looked at" lead={`Each once, by ${index.model} version ${index.modelNumber}. You may leave this page.`}>
      <Progress value={index.total > 0 ? (100 * index.done) / index.total : 0} aria-label="Images looked at" />
      <Text fz={13} c="dimmed" mt={8} aria-live="polite">{index.total > 0 ? `${count(index.done)} of ${counted(index.total, 'image')} looked at` : 'Waits for its turn'}</Text>
    </Panel>
  );
}

/** Why nothing can be found yet, and the button that changes it. */
export function NoIndex({ version, eye, failure }: { version: DatasetVersion; eye: Eye; failure?: string }) {
  const queries = useQueryClient();
  const { mayEdit } = useTeam();
  const making = useMutation({ mutationFn: () => makeIndex(version.id, eye.modelVersion), onSuccess: () => queries.invalidateQueries({ queryKey: ['image-indexes', version.id] }) });
  return (
    <Stack gap={16}>
      {failure && <Alert color="red" variant="light" title="The images could not be looked at">{failure}</Alert>}
      <ProblemNote error={making.error} />
      <Paper>
        <Empty
          picture="images"
          title="Not searchable yet"
          lead={`${eye.name} has to look at ${counted(version.samples, 'image')} once; then they are found by words, such as “a red star above a ring”, and by what they are like.`}
          action={mayEdit ? <Button loading={making.isPending} onClick={() => making.mutate()}>{failure ? 'Try again' : 'Make them searchable'}</Button> : <Text fz={13} c="dimmed">An editor of the team can make them searchable.</Text>}
        />
      </Paper>
    </Stack>
  );
}
