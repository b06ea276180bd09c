import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { UseMutationResult } from '@tanstack/react-query';
import { useIdempotencyKey } from './idempotency.js';

interface CommandOptions<Input, Answer> {
  readonly send: (input: Input, idempotencyKey: string) => Promise<Answer>;
  /** First parts of the query keys that may show something else now. */
  readonly touches: readonly string[];
  readonly onDone?: (answer: Answer, input: Input) => void;
}

/** A command to the server: keyed so that it happens once, and followed by fresh reads. */
export const useCommand = <Input, Answer>(
  options: CommandOptions<Input, Answer>,
): UseMutationResult<Answer, Error, Input> => {
  const queries = useQueryClient();
  const key = useIdempotencyKey();
  return useMutation<Answer, Error, Input>({
    mutationFn: (input) => options.send(input, key.current()),
    onError: (error) => {
      key.settled(error);
    },
    onSuccess: (answer, input) => {
      key.settled();
      for (const topic of options.touches) {
        void queries.invalidateQueries({ queryKey: [topic] });
      }
      options.onDone?.(answer, input);
    },
  });
};
