import { IconPlayerPause, IconPlayerPlay, IconPlus, IconX } from '@tabler/icons-react';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { cancelJob, isLive, isOpen, jobsQuery, pauseJob, resumeJob } from '../../shared/api/training';
import type { TrainingJob } from '../../shared/api/types';
import { Listing } from '../../shared/list/Listing';
import type { BulkAction } from '../../shared/list/bulk';
import type { Column } from '../../shared/list/columns';
import { useTeam } from '../../shared/team';
import { ButtonTo } from '../../shared/ui/ButtonTo';
import { Empty } from '../../shared/ui/Empty';
import { JobProgress } from '../../shared/ui/JobProgress';
import { PageHead } from '../../shared/ui/PageHead';
import { Ref } from '../../shared/ui/Ref';
import { StateChip } from '../../shared/ui/StateChip';
import { When } from '../../shared/ui/When';
import { places } from '../../shared/ui/places';
import { useUrl } from '../../shared/ui/search';

const COLUMNS: Column<TrainingJob>[] = [
  { id: 'name', head: 'Name', cell: (job) => <Ref to={places.job(job.id)} strong>{job.name}</Ref>, text: (job) => job.name },
  { id: 'state', head: 'State', cell: (job) => <StateChip state={job.state} />, text: (job) => job.state },
  { id: 'progress', head: 'Progress', cell: (job) => <JobProgress job={job} />, text: (job) => `${job.step}/${job.steps}` },
  { id: 'model', head: 'Model', cell: (job) => job.model, text: (job) => job.model },
  { id: 'recipe', head: 'Recipe', cell: (job) => job.recipe, text: (job) => job.recipe },
  { id: 'tasks', head: 'Tasks', cell: (job) => job.mixture.length, text: (job) => job.mixture.length, number: true },
  { id: 'device', head: 'Device', cell: (job) => job.device, text: (job) => job.device, extra: true },
  { id: 'by', head: 'By', cell: (job) => job.createdBy, text: (job) => job.createdBy, extra: true },
  { id: 'submitted', head: 'Submitted', cell: (job) => <When at={job.createdAt} />, text: (job) => job.createdAt },
];

const STATES = ['RUNNING', 'QUEUED', 'PAUSED', 'FINISHED', 'FAILED', 'CANCELLED'];

const ACTIONS: BulkAction<TrainingJob>[] = [
  { verb: 'Pause', doing: 'Pausing', done: 'paused', icon: <IconPlayerPause size={16} stroke={1.5} />, fits: (job) => isLive(job) && !job.wish, send: pauseJob },
  { verb: 'Resume', doing: 'Resuming', done: 'resumed', icon: <IconPlayerPlay size={16} stroke={1.5} />, fits: (job) => job.state === 'PAUSED', send: resumeJob },
  { verb: 'Cancel', doing: 'Cancelling', done: 'cancelled', icon: <IconX size={16} stroke={1.5} />, fits: isOpen, send: (job) => cancelJob(job.id) },
];

export function Training() {
  const { team, mayEdit } = useTeam();
  const [{ state, q }] = useUrl();
  const navigate = useNavigate();
  return (
    <div className="page">
      <PageHead title="Training" lead="One model learns all its tasks together; each checkpoint becomes a version." action={<><ButtonTo to={places.compareJobs} variant="default">Compare</ButtonTo><ButtonTo to={places.newJob} icon={<IconPlus size={16} stroke={1.5} />}>Start training</ButtonTo></>} />
      <Listing
        what="jobs"
        query={useInfiniteQuery({ ...jobsQuery(team, { state: STATES.includes(state ?? '') ? state : undefined, q }), placeholderData: keepPreviousData })}
        isSearched
        columns={COLUMNS}
        id={(job) => job.id}
        open={(job) => void navigate({ to: places.job(job.id) as never })}
        filters={[{ id: 'state', label: 'State', options: STATES.map((value) => ({ value, label: value[0] + value.slice(1).toLowerCase() })) }]}
        actions={mayEdit ? ACTIONS : undefined}
        empty={<Empty picture="curve" title="No job yet" lead="Choose a recipe and a mixture of tasks; curves appear here as the model learns." action={<ButtonTo to={places.newJob}>Start training</ButtonTo>} />}
      />
    </div>
  );
}
