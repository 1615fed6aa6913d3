import { useHotkeys } from '@mantine/hooks';
import { Outlet } from '@tanstack/react-router';
import { Suspense, lazy, useState } from 'react';
import { useSession } from '../shared/api/gateway';
import { useMaybeTeam } from '../shared/team';
import { ProblemNote } from '../shared/ui/ProblemNote';
import { BottomBar } from './BottomBar';
import { ConnectionBar } from './ConnectionBar';
import { Rail } from './Rail';
import classes from './Shell.module.css';
import { SignIn } from './SignIn';
import { TopBar } from './TopBar';
import { NoTeam } from './NoTeam';

const Search = lazy(() => import('./Search').then(({ Search }) => ({ default: Search })));

/** What stands around every page. */
export function Shell() {
  const session = useSession();
  const team = useMaybeTeam();
  const [searches, setSearches] = useState(0);
  const search = () => setSearches((times) => times + 1);
  useHotkeys([['mod+K', search]], []);

  if (session.error && !session.data) return <div className={classes.main}><ProblemNote error={session.error} retry={() => void session.refetch()} /></div>;
  if (!session.data) return null;
  if (!session.data.signedIn) return <SignIn />;
  return (
    <div className={classes.frame}>
      <a href="#page" className="skip">Skip to the page</a>
      <Rail />
      <div className={classes.column}>
        <ConnectionBar />
        <TopBar session={session.data} onSearch={search} />
        <main id="page" className={classes.main} tabIndex={-1}>
          {team ? <Outlet key={team.team} /> : <NoTeam />}
        </main>
      </div>
      <BottomBar />
      {team && searches > 0 && <Suspense><Search opened={searches} team={team.team} /></Suspense>}
    </div>
  );
}
