import type { CompiledFlow } from '../compiled-flow.js';
import type { Finding } from '../finding.js';
import { namesInParticipant } from './names-in-participant.js';
import { namesIn } from './names-in.js';
import type { NameUse } from './names-in.js';

const WORDS = {
  participant: { zh: '参与人', en: 'participant' },
  form: { zh: '表单', en: 'form' },
  score: { zh: '得分', en: 'score' },
  block: { zh: '环节', en: 'block' },
  measure: { zh: '指标', en: 'measure' },
} as const;

/** Names that nothing in the flow carries. */
export const danglingNames = (flow: CompiledFlow): readonly Finding[] => {
  const { document } = flow;
  const known: Record<NameUse['of'], (name: string) => boolean> = {
    participant: (name) => name in document.participants,
    form: (name) => name in document.forms,
    score: (name) => name in document.scores,
    block: (name) => flow.nodes.has(name),
    measure: (name) => name in document.measures,
  };
  const inBlocks = [...flow.nodes.values()].flatMap((node) =>
    namesIn(node).map((use) => ({ ...use, path: node.id })),
  );
  return [...inBlocks, ...participantNames(flow), ...ownerNames(flow), ...visibilityNames(flow)]
    .filter(({ of, name }) => !known[of](name))
    .map(({ of, name, path }) => ({
      code: 'FLOW.UNKNOWN_NAME',
      severity: 'error',
      path,
      message: {
        zh: `没有名为「${name}」的${WORDS[of].zh}`,
        en: `There is no ${WORDS[of].en} named "${name}"`,
      },
      fix: {
        zh: `定义${WORDS[of].zh}「${name}」，或改用已有的名称`,
        en: `Define the ${WORDS[of].en} "${name}" or use one that exists`,
      },
    }));
};

interface Placed extends NameUse {
  readonly path: string;
}

const participantNames = (flow: CompiledFlow): readonly Placed[] =>
  Object.entries(flow.document.participants).flatMap(([key, participant]) =>
    namesInParticipant(participant).map((use) => ({ ...use, path: `participants.${key}` })),
  );

const ownerNames = ({ document }: CompiledFlow): readonly Placed[] =>
  Object.entries(document.measures).flatMap(([key, { owner }]) =>
    owner === undefined
      ? []
      : [{ of: 'participant' as const, name: owner, path: `measures.${key}` }],
  );

const visibilityNames = (flow: CompiledFlow): readonly Placed[] =>
  flow.document.visibility.flatMap((rule, index) => {
    const path = `visibility.${index}`;
    const place = (of: NameUse['of'], names: readonly (string | undefined)[]): readonly Placed[] =>
      names.flatMap((name) => (name === undefined ? [] : [{ of, name, path }]));
    const { from } = rule;
    const after = (key: 'closed' | 'opened' | 'released'): string | undefined =>
      typeof from === 'object'
        ? Object.entries(from).find(([name]) => name === key)?.[1]
        : undefined;
    return [
      ...place('block', [rule.of, rule.while]),
      ...place('participant', [...rule.to, rule.agreed]),
      ...place('block', [after('closed'), after('opened')]),
      ...place('score', [after('released')]),
    ];
  });
