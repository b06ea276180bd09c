import type { Me, Status } from '@reprise/http-contracts/session';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { readMe, readStatus } from './requests.js';

/** Who is signed in; a 401 is the answer "nobody" and is not asked again. */
export const meQuery = queryOptions({
  queryKey: ['me'],
  queryFn: ({ signal }) => readMe(signal),
  staleTime: 60_000,
  retry: false,
});

/** How often the banner looks again while something is still starting. */
const watchEvery = 4000;

export const statusQuery = queryOptions({
  queryKey: ['status'],
  queryFn: ({ signal }) => readStatus(signal),
  staleTime: 30_000,
  refetchInterval: (query) => (query.state.data?.temporal.state === 'up' ? 60_000 : watchEvery),
});

export const useMe = (): Me | undefined => useQuery(meQuery).data;
export const useStatus = (): Status | undefined => useQuery(statusQuery).data;

/** Minutes are what due words speak of at the finest. */
const tick = 30_000;

/** The installation's clock: the server's last reading, carried forward. */
export const useNow = (): string => {
  const { data, dataUpdatedAt } = useQuery(statusQuery);
  const [reading, setReading] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => {
      setReading(Date.now());
    }, tick);
    return () => {
      clearInterval(timer);
    };
  }, []);
  if (data === undefined) return new Date(reading).toISOString();
  const elapsed = Math.max(0, reading - dataUpdatedAt);
  return new Date(Date.parse(data.now) + elapsed).toISOString();
};
