import { refuse } from '../kernel/index.js';
import type { Refusal } from '../kernel/index.js';
import type { FlowField } from '../flow/language/index.js';
import type { AnswerValue } from '../review/record/index.js';

export type FieldOf<T extends FlowField['type']> = Extract<FlowField, { readonly type: T }>;

/** A problem of one field: the code says what, the detail says where. */
export const at = (
  { field }: Pick<FlowField, 'field'>,
  code: string,
  detail: Readonly<Record<string, string>> = {},
): Refusal => refuse(code, { field, ...detail });

export const isBlank = (value: AnswerValue | undefined): value is undefined => {
  if (value === undefined) return true;
  if (typeof value === 'string' || Array.isArray(value)) return value.length === 0;
  return Object.keys(value).length === 0;
};
