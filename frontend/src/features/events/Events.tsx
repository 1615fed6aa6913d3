import { Tabs } from '@mantine/core';
import { useTeam } from '../../shared/team';
import { PageHead } from '../../shared/ui/PageHead';
import { useUrl } from '../../shared/ui/search';
import { Happened } from './Happened';
import { Undelivered } from './Undelivered';

export function Events() {
  const { team, isAdmin } = useTeam();
  const [url, setUrl] = useUrl();
  return (
    <div className="page">
      <PageHead title="Events" lead={`What happened in team ${team}, the latest first.`} />
      {isAdmin ? (
        <Tabs value={url.tab === 'undelivered' ? 'undelivered' : 'happened'} onChange={(tab) => setUrl({ tab: tab === 'undelivered' ? 'undelivered' : undefined, kind: undefined, q: undefined })} keepMounted={false}>
          <Tabs.List mb={24}>
            <Tabs.Tab value="happened">What happened</Tabs.Tab>
            <Tabs.Tab value="undelivered">Not handled</Tabs.Tab>
          </Tabs.List>
          <Tabs.Panel value="happened"><Happened team={team} /></Tabs.Panel>
          <Tabs.Panel value="undelivered"><Undelivered /></Tabs.Panel>
        </Tabs>
      ) : (
        <Happened team={team} />
      )}
    </div>
  );
}
