import { participantOf } from '../flow/compile/index.js';
import type { CompiledFlow } from '../flow/compile/index.js';
import { rulesOn } from './sight.js';

export type FieldRight = 'hidden' | 'read' | 'write';
/** A field of a form, and for every participant of the flow what they may do with it. */
export interface FieldRow {
  readonly field: string;
  readonly rights: Readonly<Record<string, FieldRight>>;
}

/** The form of a step as one matrix: its fields, and who writes or (once rules open) reads each. */
export const fieldAccess = (flow: CompiledFlow, block: string): readonly FieldRow[] => {
  const node = flow.nodes.get(block);
  const form = node?.kind === 'task' ? flow.document.forms[node.document.form ?? ''] : undefined;
  const writers = writersOf(flow, block);
  const rules = rulesOn(flow, block).map(({ rule }) => rule);
  const rightOn = (field: string, role: string): FieldRight => {
    if (writers.has(role)) return 'write';
    const reads = rules.some((rule) => rule.to.includes(role) && covers(rule, field));
    return reads ? 'read' : 'hidden';
  };
  return (form?.fields ?? []).map(({ field }) => {
    const rights = Object.keys(flow.document.participants).map(
      (role) => [role, rightOn(field, role)] as const,
    );
    return { field, rights: Object.fromEntries(rights) };
  });
};

const covers = ({ fields }: { readonly fields?: readonly string[] | undefined }, field: string) =>
  fields === undefined || fields.includes(field);

const writersOf = (flow: CompiledFlow, block: string): ReadonlySet<string> => {
  const node = flow.nodes.get(block);
  const who = node?.kind === 'task' ? [node.document.who].flat() : [];
  return new Set(who.map((role) => participantOf(flow, block, role)));
};
