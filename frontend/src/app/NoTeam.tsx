import { Empty } from '../shared/ui/Empty';
import { PageHead } from '../shared/ui/PageHead';

export function NoTeam() {
  return (
    <div className="page">
      <PageHead title="Welcome" />
      <Empty picture="tasks" title="You belong to no team yet" lead="Everything here belongs to a team. Ask an admin of a team to add you by your user name; then sign out and in again." />
    </div>
  );
}
