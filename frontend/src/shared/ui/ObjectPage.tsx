import { Group, Tabs } from '@mantine/core';
import type { ReactNode } from 'react';
import { CopyId } from './CopyId';
import classes from './ObjectPage.module.css';
import { type Crumb, PageHead } from './PageHead';
import { StateChip } from './StateChip';
import { useUrl } from './search';

export interface Tab {
  id: string;
  label: string;
  content: () => ReactNode;
}

interface Props {
  title: string;
  state?: string;
  id?: string;
  above: Crumb[];
  lead?: ReactNode;
  action?: ReactNode;
  tabs: Tab[];
  /** What happened to it, at the side of every tab; below where there is no room. */
  activity?: ReactNode;
}

/** The frame of every object: title, state, id to copy, primary action at the right, tabs in the address. */
export function ObjectPage({ title, state, id, above, lead, action, tabs, activity }: Props) {
  const [url, setUrl] = useUrl();
  const first = tabs[0]!.id;
  const shown = tabs.find((tab) => tab.id === url.tab) ?? tabs[0]!;
  return (
    <div className="page">
      <PageHead
        title={title}
        above={above}
        chip={state && <StateChip state={state} />}
        action={action}
        lead={<Group gap={16}>{lead}{id && <CopyId value={id} />}</Group>}
      />
      <div className={activity ? classes.aside : undefined}>
        {tabs.length === 1 ? (
          <div className={classes.content}>{shown.content()}</div>
        ) : (
          <Tabs value={shown.id} onChange={(tab) => setUrl({ tab: tab === first ? undefined : (tab ?? undefined) })} keepMounted={false} className={classes.content}>
            <Tabs.List mb={24}>
              {tabs.map((tab) => <Tabs.Tab key={tab.id} value={tab.id}>{tab.label}</Tabs.Tab>)}
            </Tabs.List>
            {tabs.map((tab) => <Tabs.Panel key={tab.id} value={tab.id}>{tab.id === shown.id && tab.content()}</Tabs.Panel>)}
          </Tabs>
        )}
        {activity}
      </div>
    </div>
  );
}
