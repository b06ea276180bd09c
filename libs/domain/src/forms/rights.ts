import type { FieldRight, FlowForm } from '../flow/language/index.js';

/** Whose turn at a form it is: the step, and the participant somebody is in it. */
export interface Column {
  readonly block: string;
  readonly role: string;
}

const STRICTEST: readonly FieldRight[] = ['hidden', 'read', 'write'];

/**
 * What somebody may do with a field: where the step and the participant both have a say, the
 * stricter counts; where neither has, it is theirs to write.
 */
export const rightOn = (
  { rights = {} }: Pick<FlowForm, 'rights'>,
  { block, role }: Column,
  field: string,
): FieldRight => {
  const said = [rights[block]?.[field], rights[role]?.[field]];
  return STRICTEST.find((right) => said.includes(right)) ?? 'write';
};
