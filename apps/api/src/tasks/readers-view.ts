import type { CompiledFlow } from '@reprise/domain/flow/compile';
import { blockTitle, participantWords } from '@reprise/domain/flow/words';
import type { Text } from '@reprise/domain/kernel';
import { readersOf } from '@reprise/domain/visibility';
import type { TaskView } from '@reprise/http-contracts/tasks';

type Rule = ReturnType<typeof readersOf>[number];

/** Who will read what is written here, when, and whether they will know whose it is. */
export const readersView = (flow: CompiledFlow, block: string): TaskView['readers'] =>
  readersOf(flow, block).flatMap((rule) =>
    rule.to.map((role) => ({
      who: participantWords(flow.document, role),
      when: whenOf(flow, rule),
      anonymous: rule.anonymous,
    })),
  );

const whenOf = (flow: CompiledFlow, { from, anonymous, floor }: Rule): Text => {
  const since =
    from === 'submission'
      ? { zh: '提交后', en: 'once handed in' }
      : after(blockTitle(flow, from.closed));
  if (!anonymous) return since;
  return {
    zh: `${since.zh}，且至少有 ${floor} 份`,
    en: `${since.en}, with at least ${floor} of them`,
  };
};

const after = ({ zh, en }: Text): Text => ({
  zh: `“${zh}”之后`,
  en: `after “${en}”`,
});
