import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCommand } from '../http/index.js';
import { useStatus } from '../session/index.js';
import { readPersonas, switchPersona } from './requests.js';

/** The people a visitor of the demonstration may play; none anywhere else. */
export const usePersonas = () => {
  const isDemo = useStatus()?.mode === 'demo';
  return useQuery({
    queryKey: ['personas'],
    queryFn: ({ signal }) => readPersonas(signal),
    enabled: isDemo,
    staleTime: Infinity,
  }).data?.items;
};

/** Becomes another person: nothing that the one before could see stays in memory. */
export const useBecome = (onDone: () => void) => {
  const queries = useQueryClient();
  return useCommand({
    send: (personId: string) => switchPersona(personId),
    touches: [],
    onDone: () => {
      queries.removeQueries({
        predicate: ({ queryKey }) => queryKey[0] !== 'personas' && queryKey[0] !== 'status',
      });
      onDone();
    },
  });
};
