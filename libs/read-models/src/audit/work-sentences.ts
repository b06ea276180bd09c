import type { PersonId, Text } from '@reprise/domain/kernel';
import { ERASED } from '@reprise/domain/review';
import type { StepKey } from '@reprise/domain/review';
import { both } from './words.js';
import type { Say, Sayings, Words } from './words.js';

interface Handed {
  readonly by: PersonId;
  readonly step: StepKey;
  readonly late: boolean;
}

const LATE = both('（逾期）', ' (late)');
const IN_TIME = both('', '');

/** Somebody did something at a step, late or in time. */
const did = (event: Handed, words: Words, [zh, en]: readonly [string, string]): Text => {
  const [who, step] = [words.person(event.by), words.step(event.step)];
  const late = event.late ? LATE : IN_TIME;
  return both(`${who.zh} ${zh}${step.zh}${late.zh}`, `${who.en} ${en} ${step.en}${late.en}`);
};

const DECISIONS = {
  approve: ['通过了', 'approved'],
  reject: ['否决了', 'rejected'],
  'send back': ['退回了', 'sent back'],
} as const;

const STANCES = {
  agreed: ['同意结果', 'agreed with the result'],
  received: ['确认收到结果', 'confirmed having received the result'],
  refused: ['拒绝确认结果', 'refused to confirm the result'],
} as const;

/** The same answer handed in anew is told apart from the first. */
const handedInWords = ({ revised }: { readonly revised?: true }): readonly [string, string] =>
  revised === true ? ['修改了', 'revised'] : ['提交了', 'handed in'];

const goals: Say<'GoalsSubmitted'> = (event, words) => {
  const { zh, en } = did(event, words, handedInWords(event));
  if (event.goals === ERASED) return both(zh, en);
  const count = event.goals.length;
  return both(`${zh}：${count} 个目标`, `${en}: ${count} ${count === 1 ? 'goal' : 'goals'}`);
};

const nominated: Say<'ReviewersNominated'> = (event, words) => {
  const { zh, en } = did(event, words, ['完成了', 'completed']);
  const people = words.people(event.people);
  return both(`${zh}，提名 ${people.zh}`, `${en}, nominating ${people.en}`);
};

const decided: Say<'DecisionRecorded'> = (event, words) => {
  const { zh, en } = did(event, words, DECISIONS[event.outcome]);
  const said = words.comment(event.comment);
  return both(`${zh}${said.zh}`, `${en}${said.en}`);
};

const acknowledged: Say<'ReceiptAcknowledged'> = (event, words) => {
  const who = words.person(event.by);
  const [zh, en] = STANCES[event.stance];
  const late = event.late ? LATE : IN_TIME;
  const said = words.comment(event.comment);
  return both(`${who.zh} ${zh}${late.zh}${said.zh}`, `${who.en} ${en}${late.en}${said.en}`);
};

const appealed: Say<'AppealLodged'> = ({ by, step }, words) => {
  const [who, window, used] = [words.person(by), words.step(step), words.used(step)];
  return both(`${who.zh} 在${window.zh}内${used.zh}`, `${who.en} ${used.en} within ${window.en}`);
};

const consented =
  ([zh, en]: readonly [string, string]) =>
  ({ by, block }: { readonly by: PersonId; readonly block: string }, words: Words): Text => {
    const [who, step] = [words.person(by), words.step(block)];
    return both(`${who.zh} ${zh}${step.zh}`, `${who.en} ${en} ${step.en}`);
  };

type Work =
  | 'AssessmentSubmitted'
  | 'GoalsSubmitted'
  | 'ReviewersNominated'
  | 'MeetingRecorded'
  | 'ReceiptAcknowledged'
  | 'DecisionRecorded'
  | 'AppealLodged'
  | 'ConsentGiven'
  | 'ConsentWithdrawn'
  | 'WindowWaived'
  | 'AnswerWithdrawn'
  | 'TaskDeclined';

/** What people handed in. */
export const workSentences: Sayings<Work> = {
  AssessmentSubmitted: (event, words) => did(event, words, handedInWords(event)),
  GoalsSubmitted: goals,
  ReviewersNominated: nominated,
  MeetingRecorded: (event, words) => did(event, words, ['记录了', 'recorded']),
  ReceiptAcknowledged: acknowledged,
  DecisionRecorded: decided,
  AppealLodged: appealed,
  ConsentGiven: consented(['同意他人阅读', 'agreed that others read']),
  ConsentWithdrawn: consented(['撤回同意，不再让他人阅读', 'no longer agrees that others read']),
  AnswerWithdrawn: (event, words) =>
    did({ ...event, late: false }, words, ['撤回了提交的', 'took back']),
  WindowWaived: (event, words) => did({ ...event, late: false }, words, ['放弃了', 'waived']),
  TaskDeclined: (event, words) => {
    const { zh, en } = did({ ...event, late: false }, words, ['谢绝了', 'declined']);
    const why = words.reason(event.reason);
    return both(`${zh}${why.zh}`, `${en}${why.en}`);
  },
};
