import { Button, Chip, Group, Paper, Stack, Text } from '@mantine/core';
import { IconChartBar, IconCpu, IconDatabase, IconListCheck, IconStack2, IconTag } from '@tabler/icons-react';
import { useState } from 'react';
import { grouped } from '../../shared/grouped';
import { Empty } from '../../shared/ui/Empty';
import { LineSkeletons } from '../../shared/ui/LineSkeletons';
import { ProblemNote } from '../../shared/ui/ProblemNote';
import { Ref } from '../../shared/ui/Ref';
import { When } from '../../shared/ui/When';
import { useUrl } from '../../shared/ui/search';
import classes from './Happened.module.css';
import { useHappenings } from './useHappenings';

const KINDS = {
  data: { label: 'Data', Icon: IconDatabase },
  task: { label: 'Tasks', Icon: IconListCheck },
  job: { label: 'Jobs', Icon: IconCpu },
  version: { label: 'Versions', Icon: IconStack2 },
  evaluation: { label: 'Evaluations', Icon: IconChartBar },
  alias: { label: 'Aliases', Icon: IconTag },
} as const;

/** Each line costs the browser: so many are drawn at a time. */
const SHOWN = 60;
const day = (at: string) => new Date(at).toLocaleDateString(undefined, { weekday: 'long', day: 'numeric', month: 'long' });

/** A time line of the team, by day. */
export function Happened({ team }: { team: string }) {
  const [url, setUrl] = useUrl();
  const { happened, pending, error } = useHappenings(team);
  const [most, setMost] = useState(SHOWN);
  const kept = happened.filter(({ kind }) => url.kind === undefined || kind === url.kind);
  const shown = kept.slice(0, most);
  return (
    <Stack gap={16}>
      <Group gap={8} role="group" aria-label="Kind">
        {Object.entries(KINDS).map(([kind, { label }]) => (
          <Chip key={kind} size="sm" variant="light" checked={url.kind === kind} onChange={(on) => setUrl({ kind: on ? kind : undefined })}>{label}</Chip>
        ))}
      </Group>
      <ProblemNote error={error} />
      {pending && <LineSkeletons label="Loading what happened" />}
      {!pending && shown.length === 0 && !error && (
        <Paper>
          {url.kind === undefined
            ? <Empty picture="quiet" title="Nothing has happened yet" lead="Data that becomes ready, jobs that end, versions that are judged: each leaves a line here." />
            : <Empty picture="quiet" title="Nothing of this kind has happened" lead="Other things may have." action={<Button variant="default" onClick={() => setUrl({ kind: undefined })}>Show all kinds</Button>} />}
        </Paper>
      )}
      {!pending && [...grouped(shown, ({ at }) => day(at))].map(([date, events]) => (
        <Paper key={date} component="section" aria-label={date}>
          <Text fw={550} className={classes.day}>{date}</Text>
          <ul className={classes.list}>
            {events.map((event) => {
              const { Icon } = KINDS[event.kind];
              return (
                <li key={event.id} className={classes.event}>
                  <Icon size={20} stroke={1.5} aria-hidden />
                  <span>{event.words}: <Ref to={event.to} strong>{event.name}</Ref>{event.by && <Text span fz={13} c="dimmed"> by {event.by}</Text>}</span>
                  <Text fz={13} c="dimmed"><When at={event.at} /></Text>
                </li>
              );
            })}
          </ul>
        </Paper>
      ))}
      {!pending && kept.length > most && <Group justify="center"><Button variant="default" onClick={() => setMost(most + SHOWN)}>Show earlier</Button></Group>}
      {!pending && shown.length > 0 && <Text fz={13} c="dimmed">Versions and alias moves stand here for as long as the services keep their events.</Text>}
    </Stack>
  );
}
