import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { ReadProblem } from './problem-notice.js';
import { Skeleton } from './skeleton.js';
import { useUiTexts } from './ui-texts.js';

interface QueryViewProps<T> {
  readonly query: UseQueryResult<T>;
  readonly lines?: number;
  readonly children: (data: T) => ReactNode;
}

/** Shows a query: what is known stays on screen while it is read again. */
export const QueryView = <T,>({ query, lines, children }: QueryViewProps<T>) => {
  const t = useUiTexts();
  if (query.data !== undefined) return children(query.data);
  if (query.isError)
    return <ReadProblem error={query.error} onRetry={() => void query.refetch()} />;
  return <Skeleton label={t('loading')} {...(lines === undefined ? {} : { lines })} />;
};
