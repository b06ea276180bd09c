import { QueryClient } from '@tanstack/react-query';
import { isProblem } from '../shared/http/index.js';

/** Refusals are answers; only a server that could not be reached is asked again. */
const isWorthAsking = (failures: number, error: Error): boolean =>
  isProblem(error) && (error.status === 0 || error.status >= 500) && failures < 2;

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: { retry: isWorthAsking, staleTime: 5_000, refetchOnWindowFocus: true },
    mutations: { retry: false },
  },
});
