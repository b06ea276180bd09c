import { ERASED } from '@reprise/domain/review';
import type { Personal } from '@reprise/domain/review';

/** What was erased reads empty. */
export const textOf = (text: Personal<string>): string => (text === ERASED ? '' : text);
