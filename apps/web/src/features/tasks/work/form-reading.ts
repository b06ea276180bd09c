import type { Text } from '@reprise/domain/kernel';
import type { WorkValues } from './work-values.js';

/** What is wrong with a field: that it is missing, or in the words of the check. */
export type FormFault = 'required' | Text;

/** A form as it stands while it is typed. */
export interface FormReading {
  readonly shown: ReadonlySet<string>;
  readonly required: ReadonlySet<string>;
  readonly computed: ReadonlyMap<string, string>;
  readonly faults: Readonly<Record<string, FormFault>>;
}

export type LiveForm = (values: WorkValues) => FormReading;
