import type { Alias } from '../../shared/api/types';

export const pointsTo = (alias: Alias) => `${alias.name} → ${alias.number ? `version ${alias.number}` : 'nothing yet'}`;
