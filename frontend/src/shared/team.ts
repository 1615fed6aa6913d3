import { useSyncExternalStore } from 'react';
import { useSession } from './api/gateway';

const KEY = 'polysight.team';
const listeners = new Set<() => void>();

export function chooseTeam(team: string) {
  localStorage.setItem(KEY, team);
  listeners.forEach((listener) => listener());
}

const useChoice = () =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    () => localStorage.getItem(KEY),
  );

export interface Team {
  team: string;
  role: string;
  mayEdit: boolean;
  isAdmin: boolean;
}

/** The team whose things are shown: the one chosen last, or the first; undefined for who belongs to none. */
export function useMaybeTeam(): Team | undefined {
  const session = useSession();
  const choice = useChoice();
  const teams = session.data?.teams ?? [];
  const found = teams.find(({ team }) => team === choice) ?? teams[0];
  return found && { ...found, mayEdit: found.role === 'editor' || found.role === 'admin', isAdmin: found.role === 'admin' };
}

/** Whose models come with the platform: everybody may read and ask them. */
export const PLATFORM = 'polysight';

/** Whether the signed-in person may change what belongs to that team. */
export function useMayEdit(owner: string): boolean {
  const role = useSession().data?.teams.find(({ team }) => team === owner)?.role;
  return role === 'editor' || role === 'admin';
}

/** For pages, which the frame shows only to members of a team. */
export function useTeam(): Team {
  const team = useMaybeTeam();
  if (!team) throw new Error('a page of a team was opened without a team');
  return team;
}
