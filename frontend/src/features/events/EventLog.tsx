import { Badge, Button, Group, Paper, Select, Skeleton, Stack, Switch, Text, TextInput, UnstyledButton } from '@mantine/core';
import { IconChevronDown, IconChevronRight, IconSearch } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { ago, counted } from '../../shared/format';
import { Code } from '../../shared/ui/Code';
import { CopyId } from '../../shared/ui/CopyId';
import { Empty } from '../../shared/ui/Empty';
import { ProblemNote } from '../../shared/ui/ProblemNote';
import { When } from '../../shared/ui/When';
import { useUrl } from '../../shared/ui/search';
import classes from './EventLog.module.css';
import { type Told, has, longType, shortType } from './merged';
import { useEventLog } from './useEventLog';

/** A part of a type stands for all that begin with it. */
const TYPES = ['dataset', 'task', 'job', 'job.checkpointed', 'job.failed', 'job.finished', 'job.progressed', 'model', 'model.alias', 'model.version', 'evaluation', 'checkpoint', 'prediction', 'team'];
const SHOWN = 200;

/** Every event of the team, as each service keeps it, with filters; new ones come in at the top. */
export function EventLog({ team }: { team: string }) {
  const [url, setUrl] = useUrl();
  const [isLive, setLive] = useState(true);
  const { told, pending, errors, at, older, isLoadingOlder } = useEventLog(team, url.type ? longType(url.type) : undefined, isLive);
  const kept = url.q ? told.filter((event) => has(event, url.q!)) : told;
  const [shown, setShown] = useState(SHOWN);
  const isFiltered = Boolean(url.q) || url.type !== undefined;
  return (
    <Stack gap={16}>
      <Group gap={12} align="flex-end">
        <TextInput label="Search" placeholder="a name, an id, a reason" leftSection={<IconSearch size={16} stroke={1.5} />} value={url.q ?? ''} onChange={(event) => setUrl({ q: event.currentTarget.value || undefined })} />
        <Select label="Type" placeholder="All types" clearable searchable data={TYPES} value={url.type ?? null} onChange={(type) => setUrl({ type: type ?? undefined })} />
        <Switch label="Live" checked={isLive} onChange={(event) => setLive(event.currentTarget.checked)} mb={8} />
        <LastAnswer at={at} isLive={isLive} />
      </Group>
      {errors.map(({ service, error, retry }) => <ProblemNote key={service} error={error} retry={retry} />)}
      {pending && told.length === 0 && <Skeleton height={320} />}
      {!pending && kept.length === 0 && errors.length === 0 && (
        <Paper><Empty picture="quiet" title={isFiltered ? 'No event matches' : 'No event yet'} lead="Services keep their events for some days; each stands here as it went to Kafka." /></Paper>
      )}
      {kept.length > 0 && (
        <Paper>
          <ul className={classes.log}>{kept.slice(0, shown).map((event) => <Row key={event.id} event={event} />)}</ul>
        </Paper>
      )}
      <Group justify="space-between">
        <Text fz={13} c="dimmed" aria-live="polite">{counted(kept.length, 'event')}{older ? ' so far' : ''}</Text>
        {(older || kept.length > shown) && <Button variant="default" loading={isLoadingOlder} onClick={() => { setShown((before) => before + SHOWN); if (kept.length <= shown + SHOWN) older?.(); }}>Show older</Button>}
      </Group>
    </Stack>
  );
}

function LastAnswer({ at, isLive }: { at: number; isLive: boolean }) {
  const [, tick] = useState(0);
  useEffect(() => {
    const clock = setInterval(() => tick((ticks) => ticks + 1), 1_000);
    return () => clearInterval(clock);
  }, []);
  if (at === 0) return null;
  return <Text fz={13} c="dimmed" mb={10}>{isLive ? 'up to date' : 'held'}, {ago(new Date(at).toISOString())}</Text>;
}

function Row({ event }: { event: Told }) {
  const [open, setOpen] = useState(false);
  const Icon = open ? IconChevronDown : IconChevronRight;
  const name = (event.data as { name?: string }).name;
  return (
    <li>
      <UnstyledButton className={classes.row} aria-expanded={open} onClick={() => setOpen(!open)}>
        <Icon size={16} stroke={1.5} aria-hidden />
        <span className="mono">{shortType(event.type)}</span>
        <Text span fz={13} truncate>{name ?? event.aggregate.slice(-8)}</Text>
        <Text span fz={13} c="dimmed">{event.service}</Text>
        {!event.sent && <Badge variant="light" color="yellow">not sent yet</Badge>}
        <Text span fz={13} c="dimmed" className={classes.when}><When at={event.at} /></Text>
      </UnstyledButton>
      {open && (
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
