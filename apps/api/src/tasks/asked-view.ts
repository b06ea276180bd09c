import type { CompiledFlow, Node, NodeOf } from '@reprise/domain/flow/compile';
import { blockTitle, windowKind } from '@reprise/domain/flow/words';
import type { StepState } from '@reprise/domain/review';
import type { TaskView } from '@reprise/http-contracts/tasks';
import { present } from '../platform/present.js';

type Asked = Pick<
  TaskView,
  'form' | 'scales' | 'mayDecline' | 'revise' | 'nomination' | 'decision' | 'vote' | 'window'
>;

/** What kind of work a step asks for, as its block in the flow says. */
export const askedView = (flow: CompiledFlow, step: StepState): Asked => {
  const node = flow.nodes.get(step.block);
  if (node?.kind === 'task') return taskAsked(flow, node);
  const nothing = { scales: {}, mayDecline: false };
  if (node?.kind === 'decision') return { ...nothing, decision: decisionOf(flow, node) };
  if (node?.kind === 'vote') return voteAsked(node, step);
  return { ...nothing, window: windowOf(flow, step) };
};

const windowOf = (flow: CompiledFlow, { block, due }: StepState): Asked['window'] => {
  const node = flow.nodes.get(block);
  const isWaivable = node?.kind !== 'window' || node.document.waivable;
  return present({ kind: windowKind(flow, block) ?? 'appeal', isWaivable, closesAt: due?.at });
};

/** Whoever must not vote recuses themselves with a reason. */
const voteAsked = ({ document }: NodeOf<'vote'>, { key, due }: StepState): Asked => ({
  ...{ scales: {}, mayDecline: true },
  vote: present({ step: key, ballots: document.ballots, closesAt: due?.at }),
});

const taskAsked = (flow: CompiledFlow, node: NodeOf<'task'>): Asked => {
  const form = formOf(flow, node);
  return present({
    form,
    scales: scalesOf(flow, form),
    mayDecline: node.document.mayDecline,
    revise: node.document.revise,
    nomination: nominationOf(flow, node),
  });
};

const formOf = (flow: CompiledFlow, { document }: NodeOf<'task'>): Asked['form'] =>
  document.form === undefined ? undefined : flow.document.forms[document.form];

const scalesOf = (flow: CompiledFlow, form: Asked['form']): Asked['scales'] => {
  const fields = form?.fields ?? [];
  const named = fields.flatMap((field) => ('scale' in field ? [field.scale] : []));
  return Object.fromEntries(
    Object.entries(flow.document.scales).filter(([key]) => named.includes(key)),
  );
};

const nominationOf = (flow: CompiledFlow, { document }: NodeOf<'task'>): Asked['nomination'] => {
  const participant = flow.document.participants[document.nominates ?? ''];
  if (participant === undefined || !('nominatedIn' in participant)) return undefined;
  const [min, max] = participant.count;
  return { min, max, sameUnit: participant.from === 'same unit' };
};

const decisionOf = (
  flow: CompiledFlow,
  { document }: Extract<Node, { readonly kind: 'decision' }>,
): Asked['decision'] => ({
  outcomes: document.outcomes.filter((outcome) => typeof outcome === 'string'),
  named: document.outcomes.flatMap((each) =>
    typeof each === 'string'
      ? []
      : [{ outcome: each.outcome, title: each.title, means: each.means }],
  ),
  returnsTo: document.returnsTo.map((step) => ({ step, title: blockTitle(flow, step) })),
});
