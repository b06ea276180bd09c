import type { CompiledFlow, NodeOf } from '../compiled-flow.js';
import type { Finding } from '../finding.js';

/** Outcomes of their own that could not be told apart, or whose blocks would never be reached. */
export const outcomes = (flow: CompiledFlow): readonly Finding[] =>
  [...flow.nodes.values()].flatMap((node) => {
    if (node.kind !== 'decision') return [];
    const names = node.document.outcomes.map((each) =>
      typeof each === 'string' ? each : each.outcome,
    );
    const twice = new Set(names.filter((name, index) => names.indexOf(name) !== index));
    return [...[...twice].map((name) => offeredTwice(node.id, name)), ...lost(node)];
  });

const lost = ({ id, document }: NodeOf<'decision'>): readonly Finding[] =>
  document.outcomes.flatMap((each) =>
    typeof each === 'object' && each.means === 'send back' && each.do !== undefined
      ? [unreachable(id, each.outcome)]
      : [],
  );

const offeredTwice = (path: string, name: string): Finding => ({
  code: 'FLOW.OUTCOME_TWICE',
  severity: 'error',
  path,
  message: { zh: `结果「${name}」写了两次`, en: `The outcome "${name}" is offered twice` },
  fix: { zh: '每个结果使用不同的标识', en: 'Give every outcome its own id' },
});

const unreachable = (path: string, name: string): Finding => ({
  code: 'FLOW.OUTCOME_UNREACHED',
  severity: 'error',
  path,
  message: {
    zh: `结果「${name}」是退回，它的环节永远不会进行`,
    en: `The outcome "${name}" sends back: its blocks are never reached`,
  },
  fix: { zh: '去掉 do，或改写 means', en: 'Leave out "do", or change what it means' },
});
