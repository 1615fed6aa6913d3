import type { AuditEntry } from '../../shared/api/types';

const WORDS: Record<string, string> = {
  'team.member.added': 'Member added',
  'team.member.changed': 'Role changed',
  'team.member.removed': 'Member removed',
  'team.account.created': 'Service account created',
  'team.account.rotated': 'Secret rotated',
  'team.account.revoked': 'Service account revoked',
  'dataset.version.created': 'Data set version created',
  'dataset.version.rejected': 'Data set version rejected',
  'task.registered': 'Task registered',
  'task.revised': 'Task revised',
  'task.retired': 'Task retired',
  'task.activated': 'Task served',
  'task.degraded': 'Task not served as it should be',
  'job.queued': 'Training job submitted',
  'job.started': 'Training job started',
  'job.checkpointed': 'Checkpoint saved',
  'job.finished': 'Training job finished',
  'job.failed': 'Training job failed',
  'job.paused': 'Training job paused',
  'job.cancelled': 'Training job cancelled',
  'model.version.created': 'Model version created',
  'model.version.deleted': 'Model version deleted',
  'model.alias.moved': 'Alias moved',
  'evaluation.finished': 'Evaluation finished',
  'evaluation.failed': 'Evaluation failed',
  'checkpoint.loaded': 'Model version loaded',
};

const short = (kind: string) => kind.replace(/^io\.polysight\./, '');

/** What can be asked for; a part of a kind stands for all that begin with it. */
export const KINDS = [
  { value: 'team', label: 'Members and service accounts' },
  { value: 'dataset', label: 'Data sets' },
  { value: 'task', label: 'Tasks' },
  { value: 'job', label: 'Training' },
  { value: 'model', label: 'Models' },
  { value: 'evaluation', label: 'Evaluations' },
];

export const what = ({ kind }: AuditEntry) => WORDS[short(kind)] ?? short(kind);

/** What it was done to, in a few words: 'ben: viewer to editor'. */
export function about({ data, subject }: AuditEntry): string {
  const said = data as Record<string, string | number | undefined>;
  const name = said.name ?? said.alias ?? said.benchmarkName ?? said.modelName ?? said.model;
  const roles = [said.former, said.role].filter((role) => role !== undefined).map((role) => String(role).toLowerCase());
  const number = said.number ?? said.revision;
  const more = said.reason ?? (roles.length > 0 ? roles.join(' to ') : number === undefined ? undefined : `${said.alias === undefined ? '' : 'to '}version ${number}`);
  return [name ?? subject.slice(-8), more].filter((part) => part !== undefined && part !== '').join(': ');
}
