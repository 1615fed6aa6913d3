import { IconPlugConnectedX, IconUserQuestion } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useState } from 'react';
import { connection, useConnection, waitBeforeRetry } from '../shared/api/connection';
import { sessionQuery, signInAside } from '../shared/api/gateway';
import { raw } from '../shared/api/http';
import { duration } from '../shared/format';
import classes from './ConnectionBar.module.css';

/** A thin amber line while the platform is out of reach or no longer knows us. The page below keeps all that was typed. */
export function ConnectionBar() {
  const { lostAt, expired } = useConnection();
  if (lostAt !== undefined) return <Lost since={lostAt} />;
  return expired ? <Expired /> : null;
}

function Lost({ since }: { since: number }) {
  const client = useQueryClient();
  const { attempts } = useConnection();
  const [now, setNow] = useState(Date.now());
  const [nextAt, setNextAt] = useState(since + waitBeforeRetry(0));

  const retry = useCallback(async () => {
    connection.tried();
    try {
      await raw('/session');
      await client.invalidateQueries();
    } catch {
      setNextAt(Date.now() + waitBeforeRetry(connection.current().attempts));
    }
  }, [client]);

  useEffect(() => {
    const clock = setInterval(() => setNow(Date.now()), 500);
    return () => clearInterval(clock);
  }, []);
  useEffect(() => {
    const timer = setTimeout(() => void retry(), Math.max(0, nextAt - Date.now()));
    return () => clearTimeout(timer);
  }, [nextAt, attempts, retry]);

  return (
    <div className={classes.bar} role="status">
      <IconPlugConnectedX size={20} stroke={1.5} aria-hidden />
      <span>No connection for {duration((now - since) / 1000)}. Next try in {Math.max(0, Math.ceil((nextAt - now) / 1000))} s; what you entered stays.</span>
      <button type="button" onClick={() => void retry()}>Try now</button>
    </div>
  );
}

function Expired() {
  const client = useQueryClient();
  useEffect(() => {
    const look = async () => {
      const session = await client.fetchQuery({ ...sessionQuery, staleTime: 0 }).catch(() => undefined);
      if (session?.signedIn) {
        connection.signedIn();
        await client.invalidateQueries();
      }
    };
    const timer = setInterval(() => void look(), 3_000);
    window.addEventListener('focus', look);
    return () => {
      clearInterval(timer);
      window.removeEventListener('focus', look);
    };
  }, [client]);
  return (
    <div className={classes.bar} role="status">
      <IconUserQuestion size={20} stroke={1.5} aria-hidden />
      <span>Your session has ended. Sign in again in a second window; what you entered here stays.</span>
      <button type="button" onClick={() => signInAside()}>Sign in</button>
    </div>
  );
}
