import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Navigate } from '@tanstack/react-router';
import { evaluationsQuery } from '../../shared/api/evaluations';
import { healthQuery, useSession } from '../../shared/api/gateway';
import { useTeam } from '../../shared/team';
import { ButtonTo } from '../../shared/ui/ButtonTo';
import { PageHead } from '../../shared/ui/PageHead';
import { Panel } from '../../shared/ui/Panel';
import { ProblemNote } from '../../shared/ui/ProblemNote';
import { Services } from '../../shared/ui/Services';
import { places } from '../../shared/ui/places';
import { FirstSteps } from './FirstSteps';
import classes from './Home.module.css';
import { LatestEvaluations } from './LatestEvaluations';
import { Running } from './Running';
import { Serving } from './Serving';
import { AliasMoves } from './AliasMoves';
import { modelsQuery } from '../../shared/api/models';
import { slotsQuery } from '../../shared/api/serving';
import { jobsQuery } from '../../shared/api/training';
import { Pending } from './Pending';
import { rowsOf } from '../../shared/ui/rows';

const BEEN_HERE = 'polysight.beenHere';

/** What runs, what waits and why, what was scored, what moved. */
export function Home() {
  const { team } = useTeam();
  const session = useSession();
  const isNew = localStorage.getItem(BEEN_HERE) === null;
  if (isNew) {
    localStorage.setItem(BEEN_HERE, 'yes');
    return <Navigate to={places.playground as never} replace />;
  }
  const name = (session.data?.fullName || session.data?.name || '').split(' ')[0];
  return (
    <div className="page">
      <PageHead title={name ? `Hello, ${name}` : 'Home'} lead={`What team ${team} has under way.`} action={<ButtonTo to={places.playground}>Ask about an image</ButtonTo>} />
      <UnderWay team={team} />
    </div>
  );
}

/** The panels, once each knows what it holds: they come together, so that none pushes another down. */
function UnderWay({ team }: { team: string }) {
  const health = useQuery(healthQuery);
  const models = useInfiniteQuery(modelsQuery(team));
  const asked = [models, useInfiniteQuery(jobsQuery(team)), useInfiniteQuery(evaluationsQuery(team)), useQuery(slotsQuery(team))];
  // Not 'isPending': a panel that asks again what failed would take all panels away, and itself, for ever.
  if (asked.some(({ isFetched }) => !isFetched)) return <Pending />;
  return (
    <>
      {models.data && rowsOf(models.data).length === 0 && <FirstSteps team={team} />}
      <div className={classes.columns}>
        <div className={classes.column}>
          <Running team={team} />
          <LatestEvaluations team={team} />
        </div>
        <div className={classes.column}>
          <Serving team={team} />
          <AliasMoves team={team} />
          <Panel title="Services">
            <ProblemNote error={health.error} retry={() => void health.refetch()} />
            {health.data && <Services services={health.data} />}
          </Panel>
        </div>
      </div>
    </>
  );
}
