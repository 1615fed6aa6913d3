import { Button, FileInput, Group, Progress, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { IconFileZip } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useBlocker, useNavigate } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { createDataset, createVersion, datasetQuery } from '../../shared/api/datasets';
import type { DatasetSource, Upload } from '../../shared/api/types';
import { upload } from '../../shared/api/uploads';
import { bytes } from '../../shared/format';
import { useTeam } from '../../shared/team';
import { PageHead } from '../../shared/ui/PageHead';
import { Panel } from '../../shared/ui/Panel';
import { ProblemNote } from '../../shared/ui/ProblemNote';
import { places } from '../../shared/ui/places';
import { useUrl } from '../../shared/ui/search';
import { SceneFields } from './SceneFields';
import { UnfinishedUploads } from './UnfinishedUploads';
import classes from './datasets.module.css';
import { NEW_SCENES, asScenes } from './sources';

const SOURCES: { kind: DatasetSource['kind']; title: string; words: string }[] = [
  { kind: 'scenes', title: 'Generate scenes', words: 'Coloured shapes with captions, boxes, masks and labels: complete ground truth in seconds.' },
  { kind: 'image-folder', title: 'Class folders', words: 'A zip with one folder per class, optionally below train and test.' },
  { kind: 'coco-captions', title: 'COCO captions', words: 'A zip of images with captions_*.json.' },
  { kind: 'flickr-captions', title: 'Flickr captions', words: 'A zip of images with captions.txt or a token file, as of Flickr8k and Flickr30k.' },
  { kind: 'coco-instances', title: 'COCO instances', words: 'A zip of images with instances_*.json: boxes, polygons and run-length masks.' },
  { kind: 'pascal-voc', title: 'PASCAL VOC', words: 'A zip with Annotations/*.xml, images, and lists in ImageSets/Main for the splits.' },
  { kind: 'camvid', title: 'CamVid label maps', words: 'A zip of train, trainannot and so on: one label map per image, grey or with label_colors.txt.' },
  { kind: 'vqa-v2', title: 'VQA v2', words: 'A zip of images with the questions and annotations documents.' },
  { kind: 'easy-vqa', title: 'easy-VQA', words: 'A zip of train and test, each with images and questions.json.' },
  { kind: 'nlvr', title: 'NLVR', words: 'A zip of pictures with train.json or dev.json: sentences that are true of them or not.' },
];

/** From a choice of source to a version that is being read. Into an existing data set when the address names one. */
export function NewDataset() {
  const { team, mayEdit } = useTeam();
  const navigate = useNavigate();
  const [{ into }] = useUrl();
  const existing = useQuery({ ...datasetQuery(into ?? ''), enabled: into !== undefined });
  const [kind, setKind] = useState<DatasetSource['kind'] | null>('scenes');
  const [name, setName] = useState('');
  const [description, setDescription] = useState('');
  const [scenes, setScenes] = useState(NEW_SCENES);
  const [file, setFile] = useState<File | null>(null);
  // An upload that was begun before: the file goes on with it.
  const [begun, setBegun] = useState<Upload | null>(null);
  const [arrived, setArrived] = useState(0);
  const queries = useQueryClient();
  const stop = useRef<AbortController>(null);
  // Made once, so that a second try after a refused source does not ask for the same name again.
  const made = useRef<string>(null);
  const sent = useRef<{ file: File; id: string }>(null);

  const create = useMutation({
    mutationFn: async () => {
      stop.current = new AbortController();
      if (kind !== 'scenes' && sent.current?.file !== file) sent.current = { file: file!, id: await upload(team, file!, setArrived, stop.current.signal, begun?.id) };
      const source: DatasetSource = kind === 'scenes' ? asScenes(scenes) : { kind: kind!, upload: sent.current!.id };
      made.current ??= into ?? (await createDataset(team, name.trim(), description.trim())).id;
      return createVersion(made.current, source);
    },
    onSettled: () => void queries.invalidateQueries({ queryKey: ['uploads'] }),
    onSuccess: (version) => void navigate({ to: places.datasetVersion(version.dataset, version.number) as never, ignoreBlocker: true }),
  });
  useBlocker({ shouldBlockFn: () => create.isPending && !window.confirm('The upload is still under way. Leave, and go on later with the same file?'), enableBeforeUnload: create.isPending });

  const ready = (into !== undefined || name.trim() !== '') && (kind === 'scenes' ? scenes.train + scenes.test > 0 : kind !== null && file !== null);
  return (
    <div className="page">
      <PageHead
        title={into ? 'Add a version' : 'Add a data set'}
        above={[{ label: 'Data', to: places.data }, ...(existing.data ? [{ label: existing.data.name, to: places.dataset(existing.data.id) }] : [])]}
        lead="A version never changes once it is ready: every sample is addressed by its content."
      />
      <div className={classes.beside}>
        <form onSubmit={(event) => { event.preventDefault(); create.mutate(); }}>
          <Stack gap={24}>
            <Panel title="Where the samples come from">
              <div className={classes.choices} role="radiogroup" aria-label="Source">
                {SOURCES.map((source) => (
                  <button key={source.kind} type="button" role="radio" aria-checked={kind === source.kind} className={classes.choice} onClick={() => setKind(source.kind)}>
                    <Text fw={550}>{source.title}</Text>
                    <Text fz={13} c="dimmed">{source.words}</Text>
                  </button>
                ))}
              </div>
            </Panel>
            <Panel>
              <Stack gap={16}>
                {!into && <TextInput label="Name" required placeholder="weld-seams" value={name} onChange={(event) => setName(event.currentTarget.value)} />}
                {!into && <Textarea label="Description" autosize minRows={2} value={description} onChange={(event) => setDescription(event.currentTarget.value)} />}
                {kind === 'scenes' ? (
                  <SceneFields draft={scenes} onDraft={setScenes} />
                ) : (
                  <FileInput label="Zip file" required accept=".zip,application/zip" placeholder="Choose a zip" clearable leftSection={<IconFileZip size={16} stroke={1.5} />} description="It goes straight to the object store in parts. After a break, choose the same file and it goes on where it stopped." value={file} onChange={(chosen) => { setFile(chosen); setBegun(null); setArrived(0); }} />
                )}
                {begun && kind !== 'scenes' && <Text fz={13} role="status">{begun.fileName} goes on where it stopped.{kind === null && ' Say above what it holds.'}</Text>}
                {create.isPending && file && kind !== 'scenes' && (
                  <div>
                    <Progress value={(100 * arrived) / Math.max(1, file.size)} aria-label="Uploaded" />
                    <Text fz={13} c="dimmed" mt={4}>{bytes(arrived)} of {bytes(file.size)}</Text>
                  </div>
                )}
                <ProblemNote error={create.error} />
              </Stack>
            </Panel>
            <Group gap={8}>
              <Button type="submit" disabled={!mayEdit || !ready} loading={create.isPending}>{into ? 'Add version' : 'Add data set'}</Button>
              {create.isPending && kind !== 'scenes' && <Button variant="default" onClick={() => stop.current?.abort()}>Pause</Button>}
              {!mayEdit && <Text fz={13} c="dimmed">This needs the role editor in team {team}.</Text>}
            </Group>
          </Stack>
        </form>
        {mayEdit && !create.isPending && <UnfinishedUploads team={team} onContinue={(chosen, same) => { setBegun(chosen); setFile(same); setArrived(0); if (kind === 'scenes') setKind(null); }} />}
      </div>
    </div>
  );
}
