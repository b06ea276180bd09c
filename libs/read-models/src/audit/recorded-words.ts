import type { CompiledFlow } from '@reprise/domain/flow/compile';
import { participantWords, scoreInputWords } from '@reprise/domain/flow/words';
import type { Text } from '@reprise/domain/kernel';

type Phrase = readonly [recorded: RegExp, say: (named: string, flow: CompiledFlow) => Text];

const PHRASES: readonly Phrase[] = [
  [
    /^nobody found for: (.+)$/,
    (role, { document }) => {
      const { zh, en } = participantWords(document, role);
      return { zh: `找不到${zh}`, en: `${en} was not found` };
    },
  ],
  [
    /^too few found for: (.+)$/,
    (role, { document }) => {
      const { zh, en } = participantWords(document, role);
      return { zh: `${zh}人数不足`, en: `too few for ${en}` };
    },
  ],
  [
    /^nobody to hand over to: (.+)$/,
    (role, { document }) => {
      const { zh, en } = participantWords(document, role);
      return { zh: `没有可移交的${zh}`, en: `no ${en.replace(/^the /, '')} to hand over to` };
    },
  ],
  [
    /^(.+) is missing$/,
    (ref, flow) => {
      const { zh, en } = scoreInputWords(flow, ref);
      return { zh: `缺少“${zh}”`, en: `“${en}” is missing` };
    },
  ],
  [/^nothing to (count)$/, () => ({ zh: '没有可计入的内容', en: 'there is nothing to count' })],
];

/**
 * What the conductor recorded as a phrase of its own, as a person would say it: why a step is
 * flagged, why a score could not be computed. The phrase itself where it is none we know.
 */
export const recordedWords = (recorded: string, flow: CompiledFlow): Text => {
  for (const [pattern, say] of PHRASES) {
    const named = pattern.exec(recorded)?.[1];
    if (named !== undefined) return say(named, flow);
  }
  return { zh: recorded, en: recorded };
};
