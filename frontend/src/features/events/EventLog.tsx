import { ActionIcon, Badge, Button, Group, Paper, Select, Stack, Switch, Text, TextInput, Tooltip, UnstyledButton } from '@mantine/core';
import { IconChevronDown, IconChevronRight, IconDownload, IconSearch } from '@tabler/icons-react';
import { useCallback, useEffect, useRef, useState } from 'react';
import { longType, shortType } from '../../shared/eventWords';
import { ago, counted } from '../../shared/format';
import { type Column, csv } from '../../shared/list/columns';
import { useRowKeys } from '../../shared/list/useRowKeys';
import { save } from '../../shared/save';
import { Code } from '../../shared/ui/Code';
import { CopyId } from '../../shared/ui/CopyId';
import { Empty } from '../../shared/ui/Empty';
import { LineSkeletons } from '../../shared/ui/LineSkeletons';
import { ProblemNote } from '../../shared/ui/ProblemNote';
import { When } from '../../shared/ui/When';
import { useUrl } from '../../shared/ui/search';
import classes from './EventLog.module.css';
import { type Told, has } from './merged';
import { useEventLog } from './useEventLog';

/** A part of a type stands for all that begin with it. */
const TYPES = ['dataset', 'task', 'job', 'job.checkpointed', 'job.failed', 'job.finished', 'job.progressed', 'model', 'model.alias', 'model.version', 'evaluation', 'checkpoint', 'prediction', 'team'];
/** Each line costs the browser: so many are drawn at a time. */
const SHOWN = 60;

const nameOf = ({ data }: Told) => (data as { name?: string }).name;

/** What a CSV file of events says. */
const COLUMNS: Pick<Column<Told>, 'head' | 'text'>[] = [
  { head: 'At', text: ({ at }) => at },
  { head: 'Type', text: ({ type }) => type },
  { head: 'Service', text: ({ service }) => service },
  { head: 'Name', text: (event) => nameOf(event) ?? '' },
  { head: 'About', text: ({ aggregate }) => aggregate },
  { head: 'Event', text: ({ id }) => id },
  { head: 'Data', text: ({ data }) => JSON.stringify(data) },
];

/** Every event of the team, as each service keeps it, with filters; new ones come in at the top. */
export function EventLog({ team }: { team: string }) {
  const [url, setUrl] = useUrl();
  const [isLive, setLive] = useState(true);
  const { told, pending, errors, at, older, isLoadingOlder } = useEventLog(team, url.type ? longType(url.type) : undefined, isLive);
  const kept = url.q ? told.filter((event) => has(event, url.q!)) : told;
  const [shown, setShown] = useState(SHOWN);
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  const list = useRef<HTMLUListElement>(null);
  const near = kept.slice(0, shown);
  const toggle = useCallback((id: string) => setOpen((before) => new Set(before.has(id) ? [...before].filter((one) => one !== id) : [...before, id])), []);
  const current = useRowKeys(near.length, (index) => toggle(near[index]!.id), (index) => list.current?.children[index]?.scrollIntoView({ block: 'nearest' }));
  const isFiltered = Boolean(url.q) || url.type !== undefined;
  return (
    <Stack gap={16}>
      <Group gap={12} align="flex-end">
        <TextInput label="Search" placeholder="a name, an id, a reason" leftSection={<IconSearch size={16} stroke={1.5} />} value={url.q ?? ''} onChange={(event) => setUrl({ q: event.currentTarget.value || undefined })} />
        <Select label="Type" placeholder="All types" clearable searchable data={TYPES} value={url.type ?? null} onChange={(type) => setUrl({ type: type ?? undefined })} />
        <Switch label="Live" checked={isLive} onChange={(event) => setLive(event.currentTarget.checked)} mb={8} />
        <LastAnswer at={at} isLive={isLive} />
        <Tooltip label="Download as CSV"><ActionIcon variant="default" size={36} ml="auto" aria-label="Download as CSV" onClick={() => save('events.csv', csv(COLUMNS, kept), 'text/csv')}><IconDownload size={20} stroke={1.5} /></ActionIcon></Tooltip>
      </Group>
      {errors.map(({ service, error, retry }) => <ProblemNote key={service} error={error} retry={retry} />)}
      {pending && <LineSkeletons height={40} label="Loading events" />}
      {!pending && kept.length === 0 && errors.length === 0 && (
        <Paper><Empty picture="quiet" title={isFiltered ? 'No event matches' : 'No event yet'} lead="Services keep their events for some days; each stands here as it went to Kafka." /></Paper>
      )}
      {!pending && kept.length > 0 && (
        <Paper>
          <ul className={classes.log} ref={list}>{near.map((event, index) => <Row key={event.id} event={event} isOpen={open.has(event.id)} isCurrent={index === current} onToggle={() => toggle(event.id)} />)}</ul>
        </Paper>
      )}
      {!pending && <Group justify="space-between">
        <Text fz={13} c="dimmed" aria-live="polite">{counted(kept.length, 'event')}{older ? ' so far' : ''}</Text>
        {(older || kept.length > shown) && <Button variant="default" loading={isLoadingOlder} onClick={() => { setShown((before) => before + SHOWN); if (kept.length <= shown + SHOWN) older?.(); }}>Show older</Button>}
      </Group>}
    </Stack>
  );
}

function LastAnswer({ at, isLive }: { at: number; isLive: boolean }) {
  const [, tick] = useState(0);
  useEffect(() => {
    const clock = setInterval(() => tick((ticks) => ticks + 1), 1_000);
    return () => clearInterval(clock);
  }, []);
  // Its place is kept before the first answer.
  if (at === 0) return <Text fz={13} c="dimmed" mb={10}>asking</Text>;
  return <Text fz={13} c="dimmed" mb={10}>{isLive ? 'up to date' : 'held'}, {ago(new Date(at).toISOString())}</Text>;
}

function Row({ event, isOpen, isCurrent, onToggle }: { event: Told; isOpen: boolean; isCurrent: boolean; onToggle: () => void }) {
  const Icon = isOpen ? IconChevronDown : IconChevronRight;
  const name = nameOf(event);
  return (
    <li>
      <UnstyledButton className={classes.row} data-current={isCurrent || undefined} aria-expanded={isOpen} onClick={onToggle}>
        <Icon size={16} stroke={1.5} aria-hidden />
        <span className="mono">{shortType(event.type)}</span>
        <Text span fz={13} truncate>{name ?? event.aggregate.slice(-8)}</Text>
        <Text span fz={13} c="dimmed">{event.service}</Text>
        {!event.sent && <Badge variant="light" color="yellow">not sent yet</Badge>}
        <Text span fz={13} c="dimmed" className={classes.when}><When at={event.at} /></Text>
      </UnstyledButton>
      {isOpen && (
        <div className={classes.inside}>
          <Group gap={24} mb={8}>
            <Text fz={13}>Event <CopyId value={event.id} /></Text>
            <Text fz={13}>About <CopyId value={event.aggregate} /></Text>
          </Group>
          <Code label={`Data of ${shortType(event.type)}`} text={JSON.stringify(event.data, null, 2)} />
        </div>
      )}
    </li>
  );
}
