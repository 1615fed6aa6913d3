import { Text } from '@mantine/core';
import { Fragment, type ReactNode } from 'react';
import classes from './Facts.module.css';

/** Names and values in two columns; what is absent is left out. */
export function Facts({ facts }: { facts: [name: ReactNode, value: ReactNode][] }) {
  return (
    <dl className={classes.facts}>
      {facts
        .filter(([, value]) => value !== undefined && value !== null && value !== '')
        .map(([name, value], index) => (
          <Fragment key={typeof name === 'string' ? name : index}>
            <Text component="dt" c="dimmed" fz={13}>{name}</Text>
            <Text component="dd" fz={13} className="wrap">{value}</Text>
          </Fragment>
        ))}
    </dl>
  );
}
