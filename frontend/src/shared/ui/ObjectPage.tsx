import { Group, Tabs } from '@mantine/core';
import { useIsFetching } from '@tanstack/react-query';
import { type ReactNode, useEffect, useState } from 'react';
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

/** So long nothing more must be asked for: what is asked for because of an answer begins sooner. */
const QUIET = 60;

/** Whether all that a page asked for at first is there. */
function useSettled(): boolean {
  const pending = useIsFetching({ predicate: ({ state }) => state.status === 'pending' });
  const [isSettled, setSettled] = useState(false);
  useEffect(() => {
    if (pending > 0) return;
    const timer = setTimeout(() => setSettled(true), QUIET);
    return () => clearTimeout(timer);
  }, [pending]);
  return isSettled;
}

/** The frame of every object: title, state, id to copy, primary action at the right, tabs in the address. */
export function ObjectPage({ title, state, id, above, lead, action, tabs, activity }: Props) {
  const [url, setUrl] = useUrl();
  const isSettled = useSettled();
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
          <Tabs value={shown.id} onChange={(tab) => setUrl({ tab: tab === first ? undefined : (tab ?? undefined), q: undefined })} keepMounted={false} className={classes.content}>
            <Tabs.List mb={24}>
              {tabs.map((tab) => <Tabs.Tab key={tab.id} value={tab.id}>{tab.label}</Tabs.Tab>)}
            </Tabs.List>
            {tabs.map((tab) => <Tabs.Panel key={tab.id} value={tab.id}>{tab.id === shown.id && tab.content()}</Tabs.Panel>)}
          </Tabs>
        )}
        {/* Below the content where there is no room beside it: it comes after that, so as not to be pushed down. */}
        {isSettled && activity}
      </div>
    </div>
  );
}
