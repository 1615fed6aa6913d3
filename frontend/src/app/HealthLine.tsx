import { Group, Popover, Stack, Text, UnstyledButton } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { healthQuery } from '../shared/api/gateway';
import { Services } from '../shared/ui/Services';
import classes from './Shell.module.css';

/** Every service is asked how it is: not while the page that one waits for is being fetched, in ms. */
const WHILE_OPENING = 1_000;

/** One line about the whole platform; each service on a click. */
export function HealthLine() {
  const [isCalm, setIsCalm] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setIsCalm(true), WHILE_OPENING);
    return () => clearTimeout(timer);
  }, []);
  const { data } = useQuery({ ...healthQuery, enabled: isCalm });
  if (!data) return null;
  const down = data.filter((service) => !service.up);
  const word = down.length === 0 ? 'all up' : down.length === 1 ? `${down[0]!.service} down` : `${down.length} services down`;
  return (
    <Popover position="right-end" withArrow>
      <Popover.Target>
        <UnstyledButton className={classes.item} aria-label={`Platform: ${word}`}>
          {down.length === 0 ? <IconCircleCheck size={20} stroke={1.5} color="var(--mantine-color-green-light-color)" /> : <IconAlertTriangle size={20} stroke={1.5} color="var(--mantine-color-yellow-light-color)" />}
          <Text component="span" fz={13} className={classes.word} truncate>{word}</Text>
        </UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown>
        <Stack gap={8}>
          <Group><Text fw={550}>Services</Text></Group>
          <Services services={data} />
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}
