import { Skeleton, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { benchmarkQuery, leaderboardQuery } from '../../shared/api/evaluations';
import { taskQuery } from '../../shared/api/tasks';
import type { Benchmark } from '../../shared/api/types';
import { useTeam } from '../../shared/team';
import { DataName } from '../../shared/ui/DataName';
import { Empty } from '../../shared/ui/Empty';
import { Facts } from '../../shared/ui/Facts';
import { Loaded } from '../../shared/ui/Loaded';
import { ObjectPage } from '../../shared/ui/ObjectPage';
import { Panel } from '../../shared/ui/Panel';
import { Ref } from '../../shared/ui/Ref';
import { When } from '../../shared/ui/When';
import { places } from '../../shared/ui/places';
import { BenchmarkActivity } from './BenchmarkActivity';
import { Evaluate } from './Evaluate';
import { LeaderboardTable } from './LeaderboardTable';
import { Published } from './Published';
import { SensitivityPanel } from './SensitivityPanel';
import classes from './evaluations.module.css';

export function BenchmarkPage() {
  const { id } = useParams({ strict: false }) as { id: string };
  return <Loaded query={useQuery(benchmarkQuery(id))}>{(benchmark) => <Page benchmark={benchmark} />}</Loaded>;
}

function Page({ benchmark }: { benchmark: Benchmark }) {
  const { mayEdit } = useTeam();
  const leaderboard = useQuery(leaderboardQuery(benchmark.id));
  const asked = useQuery(taskQuery(benchmark.task));
  const task = asked.data;
  return (
    <ObjectPage
      title={benchmark.name}
      id={benchmark.id}
      above={[{ label: 'Evaluations', to: places.evaluations }]}
      lead={<span>leaderboard of model {benchmark.model}</span>}
      action={mayEdit && <Evaluate benchmark={benchmark} />}
      tabs={[
        {
          id: 'leaderboard',
          label: 'Leaderboard',
          content: () => (
            <div className={classes.aside}>
              <Loaded query={leaderboard}>{(board) => <div className={classes.stack}><LeaderboardTable board={board} /><Published figures={board.published} /></div>}</Loaded>
              {/* Where there is no room at the side it stands below the leaderboard, which would push it down when it comes. */}
              {!leaderboard.isPending && (
                <div className={classes.stack}>
                  <Panel title="What is measured">
                    <Facts
                      facts={[
                        ['Task', asked.isPending ? <Skeleton key="wait" height={18} width={120} /> : task && <Ref key="task" to={places.task(task.id)}>{task.name}</Ref>],
                        ['Revision', benchmark.revision],
                        ['Data', <DataName key="data" id={benchmark.datasetVersion} />],
                        ['Split', benchmark.split],
                        ['Label space', benchmark.labelSpace],
                        ['Ranked by', leaderboard.data?.metric],
                        ['Judges', benchmark.everyVersion ? 'every version' : 'final versions'],
                        ['Created', <When key="at" at={benchmark.createdAt} />],
                        ['By', benchmark.createdBy],
                      ]}
                    />
                    <Text fz={13} c="dimmed" mt={16}>A bracket at the left joins versions that the data cannot tell from the first one.</Text>
                  </Panel>
                  <BenchmarkActivity benchmark={benchmark} />
                </div>
              )}
            </div>
          ),
        },
        {
          id: 'sensitivity',
          label: 'What it can show',
          content: () => <Loaded query={leaderboard}>{({ rows }) => (rows.length > 0 ? <SensitivityPanel benchmark={benchmark.id} /> : <Panel><Empty picture="scores" title="Nothing is known of its spread yet" lead="From the first version that is judged the platform works out how small a difference this benchmark can show." /></Panel>)}</Loaded>,
        },
      ]}
    />
  );
}
