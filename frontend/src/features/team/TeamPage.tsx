import { Tabs } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useSession } from '../../shared/api/gateway';
import { membersQuery } from '../../shared/api/teams';
import { useTeam } from '../../shared/team';
import { PageHead } from '../../shared/ui/PageHead';
import { useUrl } from '../../shared/ui/search';
import { AuditLog } from './AuditLog';
import { Members } from './Members';
import { Rights } from './Rights';
import { ServiceAccounts } from './ServiceAccounts';

/** Who belongs to the team, what comes in for it, and what was done in it. */
export function TeamPage() {
  const { team, isAdmin: wasAdmin } = useTeam();
  const session = useSession().data;
  const members = useQuery(membersQuery(team));
  const [url, setUrl] = useUrl();
  // The list knows better than the session, which is as old as the sign-in.
  const me = members.data?.find(({ name }) => name === session?.name);
  const isAdmin = members.data ? me?.role === 'ADMIN' : wasAdmin;
  const tabs = ['members', ...(isAdmin ? ['accounts', 'audit'] : []), 'rights'];
  const shown = tabs.includes(url.tab ?? '') ? url.tab! : 'members';
  const show = (tab: string | null) => setUrl({ tab: tab === 'members' ? undefined : (tab ?? undefined), by: undefined, kind: undefined });
  return (
    <div className="page">
      <PageHead title={`Team ${team}`} lead="Everything on the platform belongs to a team; another team's objects do not exist for you." />
      <Tabs value={shown} onChange={show} keepMounted={false}>
        <Tabs.List mb={24}>
          <Tabs.Tab value="members">Members</Tabs.Tab>
          {isAdmin && <Tabs.Tab value="accounts">Service accounts</Tabs.Tab>}
          {isAdmin && <Tabs.Tab value="audit">Audit log</Tabs.Tab>}
          <Tabs.Tab value="rights">Roles and rights</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="members"><Members team={team} query={members} me={me} /></Tabs.Panel>
        {isAdmin && <Tabs.Panel value="accounts"><ServiceAccounts team={team} /></Tabs.Panel>}
        {isAdmin && <Tabs.Panel value="audit"><AuditLog team={team} /></Tabs.Panel>}
        <Tabs.Panel value="rights"><Rights role={me?.role} /></Tabs.Panel>
      </Tabs>
    </div>
  );
}
