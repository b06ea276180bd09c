import type { Instant } from '@reprise/domain/kernel';

/** One clock per installation: the real one, or one that practice moves by hand. */
export interface Clock {
  now(): Promise<Instant>;
}
