import type { BlockDocumentOf, FlowDocument } from '@reprise/domain/flow/language';
import type { TwoTexts } from '../../../shared/i18n/index.js';
import { titleOf } from './block-title.js';
import { both, dueInWords, listInWords, whoInWords } from './words.js';

const within = (due: string | undefined): TwoTexts => {
  if (due === undefined) return both('', '');
  const words = dueInWords(due);
  return both(`，限 ${words.zh}`, ` within ${words.en}`);
};

type Overdue = BlockDocumentOf<'task'>['overdue'];
type LastResort = Exclude<Overdue, { readonly extendOnce: string }>;

const SIMPLY: Readonly<Record<Extract<LastResort, string>, TwoTexts>> = {
  'keep open': both('；逾期仍可提交', '; it stays open once overdue'),
  'close as missing': both('；逾期按缺失关闭', '; once overdue it closes as missing'),
  'deemed done': both('；逾期视为完成', '; once overdue it counts as done'),
};

const overdue = (policy: Overdue, flow: FlowDocument): TwoTexts => {
  if (typeof policy !== 'object' || !('extendOnce' in policy)) return lastly(policy, flow);
  const then = lastly(policy.then, flow);
  const longer = dueInWords(policy.extendOnce);
  return both(
    `；逾期自动延长一次（${longer.zh}）${then.zh}`,
    `; once overdue it goes on by itself (${longer.en})${then.en}`,
  );
};

const lastly = (policy: LastResort, flow: FlowDocument): TwoTexts => {
  if (typeof policy === 'string') return SIMPLY[policy];
  if ('handTo' in policy) {
    const who = whoInWords(policy.handTo, flow);
    return both(`；逾期转交${who.zh}`, `; once overdue it is handed to ${who.en}`);
  }
  if ('escalateTo' in policy) {
    const who = whoInWords(policy.escalateTo, flow);
    return both(`；逾期告知${who.zh}`, `; once overdue ${who.en} is told`);
  }
  return both('；逾期按流程自动办理', '; once overdue it is done as the flow says');
};

const clock = (block: { due?: string | undefined; overdue: Overdue }, flow: FlowDocument) => {
  if (block.due === undefined) return both('', '');
  const limit = within(block.due);
  const after = overdue(block.overdue, flow);
  return both(`${limit.zh}${after.zh}`, `${limit.en}${after.en}`);
};

const named = (who: string | readonly string[], flow: FlowDocument): TwoTexts =>
  listInWords((typeof who === 'string' ? [who] : who).map((key) => whoInWords(key, flow)));

export const taskSentence = (block: BlockDocumentOf<'task'>, flow: FlowDocument): TwoTexts => {
  const who = named(block.who, flow);
  const time = clock(block, flow);
  const decline = block.mayDecline ? both('，可以婉拒', ', and may decline') : both('', '');
  return both(
    `由${who.zh}完成${time.zh}${decline.zh}。`,
    `Done by ${who.en}${time.en}${decline.en}.`,
  );
};

const outcomeWords = {
  approve: both('同意', 'approve'),
  reject: both('不同意', 'reject'),
  'send back': both('退回', 'send back'),
};

export const decisionSentence = (
  block: BlockDocumentOf<'decision'>,
  flow: FlowDocument,
): TwoTexts => {
  const who = named(block.who, flow);
  const what = listInWords(
    block.outcomes.map((each) => (typeof each === 'string' ? outcomeWords[each] : each.title)),
  );
  const back = block.returnsTo.map((key) => titleOf(key, flow));
  const to = listInWords(back);
  const time = clock(block, flow);
  return both(
    `由${who.zh}决定：${what.zh}${back.length > 0 ? `（可退回到${to.zh}）` : ''}${time.zh}。`,
    `Decided by ${who.en}, who may ${what.en}${back.length > 0 ? ` (to ${to.en})` : ''}${time.en}.`,
  );
};

export const voteSentence = (block: BlockDocumentOf<'vote'>, flow: FlowDocument): TwoTexts => {
  const who = whoInWords(block.panel, flow);
  const time = within(block.due);
  const secret = block.ballots === 'secret' ? both('无记名', ' in secret') : both('', '');
  return both(`由${who.zh}${secret.zh}表决${time.zh}。`, `${who.en} vote${secret.en}${time.en}.`);
};

const WINDOW_WORDS: Readonly<Record<BlockDocumentOf<'window'>['kind'], TwoTexts>> = {
  appeal: both('提出申诉', 'appeal'),
  comment: both('发表意见', 'comment'),
  rebut: both('提出反驳', 'rebut'),
  withdraw: both('撤回', 'withdraw'),
  'ask for a meeting': both('要求面谈', 'ask for a meeting'),
};

export const windowSentence = (block: BlockDocumentOf<'window'>, flow: FlowDocument): TwoTexts => {
  const who = whoInWords(block.for, flow);
  const time = dueInWords(block.open);
  const wait =
    block.path === 'waits'
      ? both('流程等到它结束', 'the path waits until it closes')
      : both('流程照常往下走', 'the path goes on beside it');
  const what = WINDOW_WORDS[block.kind];
  return both(
    `${who.zh}可在 ${time.zh}内${what.zh}；${wait.zh}。`,
    `For ${time.en}, ${who.en} may ${what.en}; ${wait.en}.`,
  );
};

export const notifySentence = (block: BlockDocumentOf<'notify'>, flow: FlowDocument): TwoTexts => {
  const who = named(block.who, flow);
  return both(`通知${who.zh}：“${block.message.zh}”。`, `Tell ${who.en}: “${block.message.en}”.`);
};

export const planSentence = (block: BlockDocumentOf<'plan'>, flow: FlowDocument): TwoTexts => {
  const who = whoInWords(block.owner, flow);
  const days = String(block.days);
  const rhythm = {
    weekly: both('每周', 'weekly'),
    fortnightly: both('每两周', 'fortnightly'),
    monthly: both('每月', 'monthly'),
  }[block.checkIns];
  return both(
    `由${who.zh}负责，为期 ${days} 天，${rhythm.zh}跟进一次。`,
    `Owned by ${who.en}, for ${days} days, with ${rhythm.en} check-ins.`,
  );
};
