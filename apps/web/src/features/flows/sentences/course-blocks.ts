import type { BlockDocumentOf, FlowDocument } from '@reprise/domain/flow/language';
import type { TwoTexts } from '../../../shared/i18n/index.js';
import { titleOf } from './block-title.js';
import { joinInWords } from './join-in-words.js';
import { quotaInWords } from './quota-in-words.js';
import { scoreInWords } from './score-in-words.js';
import { both, dueInWords, listInWords, whoInWords } from './words.js';

export const parallelSentence = (block: BlockDocumentOf<'parallel'>): TwoTexts => {
  const join = joinInWords(block);
  const n = String(block.branches.length);
  return both(`同时进行以下 ${n} 项，${join.zh}。`, `These ${n} run side by side; it ${join.en}.`);
};

const orders: Readonly<Record<BlockDocumentOf<'forEach'>['order'], TwoTexts>> = {
  parallel: both('同时', 'at the same time'),
  'one by one': both('依次', 'one by one'),
  'any order, one at a time': both('次序不限、一次一人', 'in any order, one at a time'),
};

export const forEachSentence = (
  block: BlockDocumentOf<'forEach'>,
  flow: FlowDocument,
): TwoTexts => {
  const who = whoInWords(block.in, flow);
  const join = joinInWords(block);
  const order = orders[block.order];
  return both(
    `对${who.zh}${order.zh}进行，${join.zh}。`,
    `For ${who.en}, ${order.en}; it ${join.en}.`,
  );
};

export const gateSentence = (block: BlockDocumentOf<'gate'>, flow: FlowDocument): TwoTexts => {
  if ('on' in block.opens) {
    const when = dueInWords(block.opens.on);
    return /^\d{4}-/u.test(block.opens.on)
      ? both(`${when.zh} 起放行。`, `Opens on ${when.en}.`)
      : both(`周期开始 ${when.zh}后放行。`, `Opens ${when.en} after the cycle starts.`);
  }
  const step = titleOf(block.opens.havePassed, flow);
  return block.opens.whenAllOf === 'unit'
    ? both(
        `同部门所有人完成“${step.zh}”后放行。`,
        `Opens when everyone in the unit has passed “${step.en}”.`,
      )
    : both(
        `全体完成“${step.zh}”后放行。`,
        `Opens when everyone in the cycle has passed “${step.en}”.`,
      );
};

export const calibrationSentence = (
  block: BlockDocumentOf<'calibration'>,
  flow: FlowDocument,
): TwoTexts => {
  const panel = whoInWords(block.panel, flow);
  const quotas = listInWords(block.quota.map(quotaInWords));
  const has = block.quota.length > 0;
  const below = String(block.adviseBelow);
  const advice =
    has && block.adviseBelow > 0
      ? both(`（不足 ${below} 人时仅作建议）`, ` (advice only in groups below ${below})`)
      : both('', '');
  const per = block.group === 'unit' ? both('按部门', 'per unit') : both('全周期', 'for the cycle');
  return both(
    `${per.zh}校准，由${panel.zh}主持${has ? `；${quotas.zh}${advice.zh}` : ''}。`,
    `Calibrated ${per.en} by ${panel.en}${has ? `; ${quotas.en}${advice.en}` : ''}.`,
  );
};

export const releaseSentence = (
  block: BlockDocumentOf<'release'>,
  flow: FlowDocument,
): TwoTexts => {
  const who = listInWords(block.to.map((key) => whoInWords(key, flow)));
  const score = scoreInWords(block.score, flow);
  return both(`向${who.zh}开通${score.zh}。`, `Releases ${score.en} to ${who.en}.`);
};

const endWords: Readonly<Record<BlockDocumentOf<'end'>['outcome'], TwoTexts>> = {
  completed: both('完成', 'completed'),
  withdrawn: both('撤回', 'withdrawn'),
  lapsed: both('失效', 'lapsed'),
  'carried forward': both('沿用上次结果', 'carried forward'),
  excused: both('免评', 'excused'),
};

export const endSentence = (block: BlockDocumentOf<'end'>): TwoTexts =>
  both(
    `考核到此结束：${endWords[block.outcome].zh}。`,
    `The review ends here: ${endWords[block.outcome].en}.`,
  );
