import type { TaskView } from '@reprise/http-contracts/tasks';
import type { UseFormReturn } from 'react-hook-form';
import type { Live } from './use-live-form.js';
import type { WorkValues } from './work-values.js';

/** What every kind of work is drawn from. */
export interface WorkProps {
  readonly task: TaskView;
  readonly form: UseFormReturn<WorkValues>;
  readonly live: Live;
  /** What is wrong, in the reader's words, by the part it belongs to. */
  readonly faultOf: (part: string) => string | undefined;
}
