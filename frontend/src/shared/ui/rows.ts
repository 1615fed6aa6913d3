import { type InfiniteData } from '@tanstack/react-query';
import type { Page } from '../api/types';

/** All rows of the pages loaded so far. */
export const rowsOf = <R>(data: InfiniteData<Page<R>> | undefined): R[] => data?.pages.flatMap((page) => page.items) ?? [];
