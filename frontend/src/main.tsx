import '@fontsource-variable/inter';
import '@fontsource-variable/jetbrains-mono';
import '@mantine/core/styles.css';
import '@mantine/notifications/styles.css';
import './app/base.css';
import { MantineProvider } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { newQueries } from './app/queries';
import { router } from './app/router';
import { theme, variables } from './app/theme';
import { sessionQuery, takeReturn } from './shared/api/gateway';

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no element with the id root');

const back = window.location.pathname === '/' ? takeReturn() : null;
if (back) window.history.replaceState(null, '', back);

// Asked for before anything is drawn: every page waits for it.
const queries = newQueries();
void queries.prefetchQuery(sessionQuery);

createRoot(root).render(
  <StrictMode>
    <MantineProvider theme={theme} cssVariablesResolver={variables} defaultColorScheme="auto">
      <QueryClientProvider client={queries}>
        <Notifications position="bottom-right" />
        <RouterProvider router={router} context={{ queries }} />
      </QueryClientProvider>
    </MantineProvider>
  </StrictMode>,
);
