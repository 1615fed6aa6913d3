import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';

/** A link inside the portal; addresses come from shared/ui/places. */
export function Ref({ to, search, children, strong = false }: { to: string; search?: Record<string, string>; children: ReactNode; strong?: boolean }) {
  return <Link to={to as never} search={search as never} className="link" style={strong ? { fontWeight: 550 } : undefined}>{children}</Link>;
}
