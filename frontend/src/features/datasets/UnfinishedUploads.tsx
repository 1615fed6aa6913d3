import { Button, FileButton, Group, Progress, Stack, Text } from '@mantine/core';
import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Upload } from '../../shared/api/types';
import { abandonUpload, arrivedQuery, mismatch, unfinishedUploadsQuery } from '../../shared/api/uploads';
import { bytes } from '../../shared/format';
import { Panel } from '../../shared/ui/Panel';
import { ProblemNote } from '../../shared/ui/ProblemNote';
import { TypeToConfirm } from '../../shared/ui/TypeToConfirm';
import { When } from '../../shared/ui/When';
import { rowsOf } from '../../shared/ui/rows';

interface Props {
  team: string;
  onContinue: (upload: Upload, file: File) => void;
}

/** Uploads that stopped before all had arrived; absent where there are none. */
export function UnfinishedUploads({ team, onContinue }: Props) {
  const query = useInfiniteQuery(unfinishedUploadsQuery(team));
  const uploads = rowsOf(query.data);
  if (query.error) return <ProblemNote error={query.error} retry={() => void query.refetch()} />;
  if (uploads.length === 0) return null;
  return (
    <Panel title="Unfinished uploads" lead="What arrived is kept for a while. Go on with the same file, here or in another browser, or give it up.">
      <Stack gap={16} component="ul" m={0} p={0} style={{ listStyle: 'none' }}>
        {uploads.map((upload) => <Unfinished key={upload.id} upload={upload} onContinue={(file) => onContinue(upload, file)} />)}
      </Stack>
      {query.hasNextPage && <Button variant="default" mt={16} loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>Show more</Button>}
    </Panel>
  );
}

function Unfinished({ upload, onContinue }: { upload: Upload; onContinue: (file: File) => void }) {
  const queries = useQueryClient();
  const parts = useQuery(arrivedQuery(upload.id));
  const [refusal, setRefusal] = useState<string>();
  const abandon = useMutation({ mutationFn: () => abandonUpload(upload.id), onSuccess: () => queries.invalidateQueries({ queryKey: ['uploads'] }) });
  const arrived = parts.data?.reduce((sum, part) => sum + part.bytes, 0);
  const choose = (file: File | null) => {
    if (!file) return;
    const why = mismatch(upload, file);
    setRefusal(why);
    if (!why) onContinue(file);
  };
  return (
    <li>
      <Group justify="space-between" gap={8} align="flex-start">
        <div style={{ minWidth: 0, flex: '1 1 260px' }}>
          <Text fw={550} className="wrap">{upload.fileName}</Text>
          <Progress my={4} value={(100 * (arrived ?? 0)) / upload.bytes} aria-label={`Arrived of ${upload.fileName}`} />
          <Text fz={13} c="dimmed">{arrived === undefined ? '…' : bytes(arrived)} of {bytes(upload.bytes)}, begun by {upload.createdBy} <When at={upload.createdAt} />; removed {new Date(upload.expiresAt).toLocaleString(undefined, { dateStyle: 'medium', timeStyle: 'short' })}</Text>
        </div>
        <Group gap={8}>
          <FileButton accept=".zip,application/zip" onChange={choose}>{(props) => <Button variant="default" {...props} aria-label={`Continue ${upload.fileName}`}>Continue</Button>}</FileButton>
          <TypeToConfirm verb="Abandon" name={upload.fileName} label={`Abandon ${upload.fileName}`} what="What has arrived of it is removed for good." pending={abandon.isPending} error={abandon.error} onConfirm={() => abandon.mutate()} />
        </Group>
      </Group>
      {refusal && <Text fz={13} c="var(--mantine-color-error)" role="alert" mt={4}>{refusal} Choose that very file.</Text>}
      <ProblemNote error={parts.error} />
    </li>
  );
}
