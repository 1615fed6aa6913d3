import { useSyncExternalStore } from 'react';

/**
 * How the portal stands with the platform.
 *
 * @property lostAt when the first of a row of requests did not get through
 * @property attempts how often it was tried again since
 * @property expired whether the platform no longer knows who we are
 */
export interface ConnectionState {
  lostAt?: number;
  attempts: number;
  expired: boolean;
}

const WELL: ConnectionState = { attempts: 0, expired: false };
const LONGEST_WAIT = 15_000;

/** Waits of 1, 2, 4, 8 and then 15 s. */
export const waitBeforeRetry = (attempts: number) => Math.min(LONGEST_WAIT, 1000 * 2 ** attempts);

class Connection {
  private state: ConnectionState = WELL;
  private readonly listeners = new Set<() => void>();

  readonly current = () => this.state;

  readonly subscribe = (listener: () => void) => {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  };

  private become(next: ConnectionState) {
    this.state = next;
    this.listeners.forEach((listener) => listener());
  }

  lost() {
    if (this.state.lostAt === undefined) this.become({ ...this.state, lostAt: Date.now() });
  }

  tried() {
    this.become({ ...this.state, attempts: this.state.attempts + 1 });
  }

  reached() {
    if (this.state.lostAt !== undefined) this.become({ attempts: 0, expired: this.state.expired });
  }

  expired() {
    if (!this.state.expired) this.become({ ...this.state, expired: true });
  }

  signedIn() {
    if (this.state.expired) this.become({ ...this.state, expired: false });
  }
}

export const connection = new Connection();

export const useConnection = () => useSyncExternalStore(connection.subscribe, connection.current);
