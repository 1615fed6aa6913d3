import { Badge, Button, Group, Stack } from '@mantine/core';
import { useInfiniteQuery, useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { revokeServiceAccount, rotateSecret, serviceAccountsQuery } from '../../shared/api/teams';
import type { ServiceAccount, ServiceAccountSecret } from '../../shared/api/types';
import { CopyId } from '../../shared/ui/CopyId';
import { Empty } from '../../shared/ui/Empty';
import { Facts } from '../../shared/ui/Facts';
import { Loaded } from '../../shared/ui/Loaded';
import { Panel } from '../../shared/ui/Panel';
import { TypeToConfirm } from '../../shared/ui/TypeToConfirm';
import { When } from '../../shared/ui/When';
import { rowsOf } from '../../shared/ui/rows';
import { NewServiceAccount, SecretModal } from './NewServiceAccount';
import { roleName } from './roles';

/** How pipelines of the team come in. */
export function ServiceAccounts({ team }: { team: string }) {
  const query = useInfiniteQuery(serviceAccountsQuery(team));
  const accounts = rowsOf(query.data);
  // Kept here, above what comes and goes with the list.
  const [told, setTold] = useState<ServiceAccountSecret>();
  return (
    <>
      <Loaded query={query}>
        {() =>
          accounts.length === 0 ? (
            <Panel><Empty picture="key" title="No service account yet" lead="A pipeline signs in with a client id and a secret of its own, with a role in this team and in no other. Nobody's password goes into a script." action={<NewServiceAccount team={team} onMade={setTold} />} /></Panel>
          ) : (
            <Stack gap={16}>
              <Group justify="flex-end"><NewServiceAccount team={team} onMade={setTold} /></Group>
              {accounts.map((account) => <Card key={account.id} account={account} onRotated={setTold} />)}
              {query.hasNextPage && <Group><Button variant="default" loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>Show more</Button></Group>}
            </Stack>
          )
        }
      </Loaded>
      <SecretModal told={told} onClose={() => setTold(undefined)} />
    </>
  );
}

function Card({ account, onRotated }: { account: ServiceAccount; onRotated: (made: ServiceAccountSecret) => void }) {
  const rotate = useMutation({ mutationFn: () => rotateSecret(account), onSuccess: onRotated });
  const revoke = useMutation({ mutationFn: () => revokeServiceAccount(account) });
  return (
    <Panel
      title={account.name}
      lead={<>made by {account.createdBy}, <When at={account.createdAt} /></>}
      action={
        <Group gap={8}>
          <Badge variant="light" tt="none">{roleName(account.role)}</Badge>
          {/* Another secret is another state: the question is over and closes. */}
          <TypeToConfirm key={account.etag} verb="Rotate secret" name={account.name} what="A new secret is made and shown once. The present one is worth nothing from that moment: the pipeline stops until it has the new one." pending={rotate.isPending} error={rotate.error} onConfirm={() => rotate.mutate()} />
          <TypeToConfirm verb="Revoke" name={account.name} what="It gets no more tokens. One that it has already still works until it expires, at most 5 minutes." pending={revoke.isPending} error={revoke.error} onConfirm={() => revoke.mutate()} />
        </Group>
      }
    >
      <Facts facts={[['Client id', <CopyId key="id" value={account.clientId} what="client id" />], ['Secret made', <When key="at" at={account.secretAt} />]]} />
    </Panel>
  );
}
