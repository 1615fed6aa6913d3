import { Tabs } from '@mantine/core';
import { useTeam } from '../../shared/team';
import { PageHead } from '../../shared/ui/PageHead';
import { useUrl } from '../../shared/ui/search';
import { EventLog } from './EventLog';
import { Happened } from './Happened';
import { Interfaces } from './Interfaces';
import { Undelivered } from './Undelivered';
import { Webhooks } from './Webhooks';

export function Events() {
  const { team, isAdmin } = useTeam();
  const [url, setUrl] = useUrl();
  const tabs = ['happened', 'log', 'interfaces', ...(isAdmin ? ['webhooks', 'undelivered'] : [])];
  const shown = tabs.includes(url.tab ?? '') ? url.tab! : 'happened';
  const show = (tab: string | null) =>
    setUrl({ tab: tab === 'happened' ? undefined : (tab ?? undefined), kind: undefined, type: undefined, q: undefined, webhook: undefined, delivery: undefined });
  return (
    <div className="page">
      <PageHead title="Events" lead={`What happened in team ${team}, the latest first.`} />
      <Tabs value={shown} onChange={show} keepMounted={false}>
        <Tabs.List mb={24}>
          <Tabs.Tab value="happened">What happened</Tabs.Tab>
          <Tabs.Tab value="log">Event log</Tabs.Tab>
          <Tabs.Tab value="interfaces">Interfaces</Tabs.Tab>
          {isAdmin && <Tabs.Tab value="webhooks">Webhooks</Tabs.Tab>}
          {isAdmin && <Tabs.Tab value="undelivered">Not handled</Tabs.Tab>}
        </Tabs.List>
        <Tabs.Panel value="happened"><Happened team={team} /></Tabs.Panel>
        <Tabs.Panel value="log"><EventLog team={team} /></Tabs.Panel>
        <Tabs.Panel value="interfaces"><Interfaces /></Tabs.Panel>
        {isAdmin && <Tabs.Panel value="webhooks"><Webhooks team={team} /></Tabs.Panel>}
        {isAdmin && <Tabs.Panel value="undelivered"><Undelivered /></Tabs.Panel>}
      </Tabs>
    </div>
  );
}
