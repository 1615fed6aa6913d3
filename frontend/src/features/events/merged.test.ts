import { expect, test } from 'vitest';
import type { LoggedEvent } from '../../shared/api/types';
import { shortType } from '../../shared/eventWords';
import { has, merged } from './merged';

const event = (id: string, at: string) => ({ id, at, type: 'io.polysight.job.queued', team: 'vision', aggregate: 'j', data: { name: 'Joint' }, sent: true }) as unknown as LoggedEvent;

test('logs are one list, the newest first', () => {
  const told = merged([
    { service: 'a', events: [event('3', '2026-01-03'), event('1', '2026-01-01')], more: false },
    { service: 'b', events: [event('2', '2026-01-02')], more: false },
  ]);
  expect(told.map(({ id, service }) => id + service)).toEqual(['3a', '2b', '1a']);
});

test('nothing is told below the end of a log that has more', () => {
  const told = merged([
    { service: 'a', events: [event('4', '2026-01-04'), event('3', '2026-01-03')], more: true },
    { service: 'b', events: [event('5', '2026-01-05'), event('1', '2026-01-01')], more: false },
  ]);
  expect(told.map(({ id }) => id)).toEqual(['5', '4', '3']);
});

test('an event is found by its type without the prefix and by what it carries', () => {
  expect(shortType('io.polysight.job.queued')).toBe('job.queued');
  expect(has({ ...event('1', 'x'), service: 'a' }, 'joint')).toBe(true);
  expect(has({ ...event('1', 'x'), service: 'a' }, 'absent')).toBe(false);
});
