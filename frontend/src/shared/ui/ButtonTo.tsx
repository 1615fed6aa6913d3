import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';

/** A button that leads to another page. */
export function ButtonTo({ to, search, children, variant = 'filled', icon }: { to: string; search?: Record<string, string>; children: ReactNode; variant?: 'filled' | 'default' | 'light'; icon?: ReactNode }) {
  return (
    <Button component={Link} to={to as never} search={search as never} variant={variant} leftSection={icon}>
      {children}
    </Button>
  );
}
