import type { FlowField, FlowScale } from '@reprise/domain/flow/language';

/** What one field needs to be drawn; `value` is a level id, text, decimal text, option id or date. */
export interface FieldProps<K extends FlowField['type']> {
  readonly field: Extract<FlowField, { type: K }>;
  readonly id: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly onBlur: () => void;
  readonly invalid: boolean;
  /** Ids of the texts that explain or correct the field. */
  readonly describedBy: string | undefined;
}

export type Scales = Readonly<Record<string, FlowScale>>;
