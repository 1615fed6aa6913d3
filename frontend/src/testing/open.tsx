import { MantineProvider } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider, createMemoryHistory, createRouter } from '@tanstack/react-router';
import { render, screen } from '@testing-library/react';
import axe from 'axe-core';
import type { ReactElement } from 'react';
import { newQueries } from '../app/queries';
import { addresses, routeTree } from '../app/router';
import { theme, variables } from '../app/theme';

/** Opens the whole portal at an address, as a person would; resolves when the page has its title. */
export async function open(path: string, title: string | RegExp) {
  const router = createRouter({ routeTree, ...addresses, history: createMemoryHistory({ initialEntries: [path] }) });
  const queries = newQueries();
  queries.setDefaultOptions({ queries: { retry: false } });
  const view = render(
    <MantineProvider theme={theme} cssVariablesResolver={variables} env="test">
      <QueryClientProvider client={queries}>
        <Notifications />
        <RouterProvider router={router as never} />
      </QueryClientProvider>
    </MantineProvider>,
  );
  await screen.findByRole('heading', { level: 1, name: title }, { timeout: 60_000 });
  return { ...view, router };
}

/** One component on its own, with what every page has around it. */
export function shown(component: ReactElement) {
  const queries = newQueries();
  queries.setDefaultOptions({ queries: { retry: false } });
  return render(component, {
    wrapper: ({ children }) => (
      <MantineProvider theme={theme} cssVariablesResolver={variables} env="test">
        <QueryClientProvider client={queries}>{children}</QueryClientProvider>
      </MantineProvider>
    ),
  });
}

/** What a tool finds against WCAG 2.2 A and AA; contrast needs a real browser and is looked at there. */
export async function accessibilityFaults(container: Element): Promise<string[]> {
  const { violations } = await axe.run(container, {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    // What a button says and what it is called is a rule of WCAG that the tool still calls experimental.
    rules: { 'color-contrast': { enabled: false }, region: { enabled: false }, 'label-content-name-mismatch': { enabled: true } },
  });
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' | ')}`);
}
