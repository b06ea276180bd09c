import { fieldOf } from '../compiled-flow.js';
import type { CompiledFlow, NodeOf } from '../compiled-flow.js';
import type { Finding } from '../finding.js';
import { offeredOutcome } from '../offered-outcome.js';
import { lastResortOf } from '../overdue.js';

/** What a flow says is decided or filled in once it is overdue must be possible there. */
export const byItself = (flow: CompiledFlow): readonly Finding[] =>
  [...flow.nodes.values()].flatMap((node) => {
    if (node.kind !== 'task' && node.kind !== 'decision') return [];
    const last = lastResortOf(node.document.overdue);
    if (typeof last === 'string') return [];
    if ('decide' in last) return decides(node, last.decide);
    return 'answer' in last ? answers(flow, node, last.answer) : [];
  });

const decides = (node: NodeOf<'task' | 'decision'>, given: string): readonly Finding[] => {
  const outcome = node.kind === 'decision' ? offeredOutcome(node.document, given) : undefined;
  return outcome === undefined || outcome.outcome === 'send back'
    ? [notDecided(node.id, given)]
    : [];
};

const answers = (
  flow: CompiledFlow,
  node: NodeOf<'task' | 'decision'>,
  given: Readonly<Record<string, string>>,
): readonly Finding[] => {
  const form = node.kind === 'task' ? node.document.form : undefined;
  if (form === undefined) return [notFilled(node.id, Object.keys(given).join(', '))];
  const fields = flow.document.forms[form]?.fields ?? [];
  const missing = fields
    .filter((each) => each.required && !(each.field in given))
    .map(({ field }) => field);
  const wrong = Object.entries(given)
    .filter(([name, value]) => !fits(flow, fieldOf(flow, node.id, name), value))
    .map(([name]) => name);
  return [...missing, ...wrong].map((field) => notFilled(node.id, field));
};

type Field = ReturnType<typeof fieldOf>;

/** Words fit into a text, a level into its scale, an option into its choice; other kinds do not. */
const fits = (flow: CompiledFlow, field: Field, value: string): boolean => {
  if (field?.type === 'text') return true;
  if (field?.type === 'choice') return field.options.some(({ id }) => id === value);
  return (
    field?.type === 'rating' &&
    flow.document.scales[field.scale]?.levels.some(({ id }) => id === value) === true
  );
};

const notDecided = (path: string, outcome: string): Finding => ({
  code: 'FLOW.OVERDUE_OUTCOME',
  severity: 'error',
  path,
  message: {
    zh: `逾期后不能自动得出结果「${outcome}」`,
    en: `The outcome "${outcome}" cannot come about by itself here`,
  },
  fix: {
    zh: '只用于决定环节，并写它提供的结果（不能是退回）',
    en: 'Use it with a decision, and name an outcome it offers that does not send back',
  },
});

const notFilled = (path: string, field: string): Finding => ({
  code: 'FLOW.OVERDUE_ANSWER',
  severity: 'error',
  path,
  message: {
    zh: `逾期后填入的内容与表单不符：${field}`,
    en: `What is filled in once overdue does not fit the form: ${field}`,
  },
  fix: {
    zh: '写全必填字段；评级写等级标识，选择写选项标识，文字任意',
    en: 'Give every required field: a level for a rating, an option for a choice, words for a text',
  },
});
