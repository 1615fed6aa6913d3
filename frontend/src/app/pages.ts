import { IconActivity, IconChartBar, IconCpu, IconDatabase, IconHome, IconListCheck, IconPhotoSearch, IconStack2, IconUsers } from '@tabler/icons-react';
import { places } from '../shared/ui/places';

/** The pages of the rail, in its order. */
export const PAGES = [
  { to: places.home, label: 'Home', Icon: IconHome },
  { to: places.playground, label: 'Playground', Icon: IconPhotoSearch },
  { to: places.data, label: 'Data', Icon: IconDatabase },
  { to: places.tasks, label: 'Tasks', Icon: IconListCheck },
  { to: places.training, label: 'Training', Icon: IconCpu },
  { to: places.models, label: 'Models', Icon: IconStack2 },
  { to: places.evaluations, label: 'Evaluations', Icon: IconChartBar },
  { to: places.events, label: 'Events', Icon: IconActivity },
  { to: places.team, label: 'Team', Icon: IconUsers },
] as const;

export const isHere = (page: string, path: string) => (page === '/' ? path === '/' : path === page || path.startsWith(`${page}/`));
