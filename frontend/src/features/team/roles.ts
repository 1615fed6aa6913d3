import type { TeamRole } from '../../shared/api/types';

/** Each role may do what the ones before it may. */
export const ROLES: { role: TeamRole; label: string; may: string }[] = [
  { role: 'VIEWER', label: 'Viewer', may: 'sees everything of the team, asks the model' },
  { role: 'EDITOR', label: 'Editor', may: 'adds and deletes data, registers tasks, trains, moves aliases' },
  { role: 'ADMIN', label: 'Admin', may: 'looks after members, service accounts, webhooks and what was not handled' },
];

export const ROLE_CHOICES = ROLES.map(({ role, label }) => ({ value: role, label }));

export const roleName = (role: TeamRole) => role.toLowerCase();
