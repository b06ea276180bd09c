import type { BlockDocumentOf, FlowDocument } from '@reprise/domain/flow/language';
import type { TwoTexts } from '../../../shared/i18n/index.js';
import { titleOf } from './block-title.js';
import { conditionInWords } from './condition-in-words.js';
import { scoreInWords } from './score-in-words.js';
import { both, dueInWords, listInWords, whoInWords } from './words.js';

export const waitSentence = (
  { for: awaited }: BlockDocumentOf<'wait'>,
  flow: FlowDocument,
): TwoTexts => {
  const time = dueInWords(typeof awaited === 'string' ? awaited : awaited.latest);
  if (typeof awaited === 'string') return both(`等待 ${time.zh}。`, `Waits ${time.en}.`);
  if ('condition' in awaited) {
    const { zh, en } = conditionInWords(awaited.condition, flow);
    return both(`等到${zh}，最迟 ${time.zh}。`, `Waits until ${en}, ${time.en} at the latest.`);
  }
  const who = whoInWords(awaited.recordedBy, flow);
  return both(
    `等${who.zh}记录“${awaited.fact}”，最迟 ${time.zh}。`,
    `Waits for ${who.en} to record “${awaited.fact}”, ${time.en} at the latest.`,
  );
};

export const repeatSentence = (
  { until, atMost, every }: BlockDocumentOf<'repeat'>,
  flow: FlowDocument,
): TwoTexts => {
  const end = conditionInWords(until, flow);
  const pace = every === undefined ? undefined : dueInWords(every);
  const [zh, en] = pace === undefined ? ['', ''] : [`每 ${pace.zh}一次，`, `every ${pace.en}, `];
  return both(
    `重复以下环节，${zh}直到${end.zh}，至多 ${String(atMost)} 次。`,
    `Comes again, ${en}until ${end.en}, ${String(atMost)} times at most.`,
  );
};

export const actionSentence = (
  { does }: BlockDocumentOf<'action'>,
  flow: FlowDocument,
): TwoTexts => {
  if ('lock' in does) {
    const steps = listInWords(does.lock.map((step) => titleOf(step, flow)));
    return both(`锁定${steps.zh}，不再接受内容。`, `Locks ${steps.en}: nothing more is taken.`);
  }
  if ('freeze' in does) {
    const score = scoreInWords(does.freeze, flow);
    return both(`冻结${score.zh}，不再计算。`, `Freezes ${score.en}.`);
  }
  const score = scoreInWords(does.setResult, flow);
  return both(`以${score.zh}为记录结果。`, `Makes ${score.en} the result of record.`);
};

export const subflowSentence = ({ use }: BlockDocumentOf<'subflow'>): TwoTexts =>
  both(`进行片段“${use}”的环节。`, `Goes through the blocks of “${use}”.`);
