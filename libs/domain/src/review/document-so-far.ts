import type { CompiledFlow } from '../flow/compile/index.js';
import type { FieldValues } from '../forms/index.js';
import { blockOf, ERASED } from './record/index.js';
import type { OpenedReview, Submission } from './record/index.js';

/**
 * What a form that moves along holds: every field as it was last handed in, at whatever step. Of a
 * form that each fills in for themselves there is nothing before.
 */
export const documentSoFar = (
  flow: CompiledFlow,
  state: OpenedReview,
  form: string,
): FieldValues => {
  if (flow.document.forms[form]?.document !== 'shared') return {};
  const written = [...state.submissions].flatMap(([step, all]) =>
    formAt(flow, step) === form ? all : [],
  );
  const inOrder = written.toSorted((one, other) => (one.at < other.at ? -1 : 1));
  return Object.assign({}, ...inOrder.map(fieldsOf)) as FieldValues;
};

const formAt = (flow: CompiledFlow, step: string): string | undefined => {
  const node = flow.nodes.get(blockOf(step));
  return node?.kind === 'task' ? node.document.form : undefined;
};

const fieldsOf = ({ content }: Submission): FieldValues =>
  content.kind === 'answer' && content.answer !== ERASED ? content.answer.fields : {};
