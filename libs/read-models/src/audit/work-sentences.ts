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
  agreed: ['表示同意', 'agrees'],
  received: ['确认收到', 'confirms receipt'],
  refused: ['拒绝确认', 'refuses to confirm'],
} as const;

const goals: Say<'GoalsSubmitted'> = (event, words) => {
  const { zh, en } = did(event, words, ['提交了', 'handed in']);
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
  const { zh, en } = did(event, words, ['在以下环节作出决定：', 'decided on']);
  const [how, outcome] = DECISIONS[event.outcome];
  const why = words.reason(event.comment);
  return both(`${zh}，${how}${why.zh}`, `${en}: ${outcome}${why.en}`);
};

const acknowledged: Say<'ReceiptAcknowledged'> = (event, words) => {
  const who = words.person(event.by);
  const [zh, en] = STANCES[event.stance];
  const late = event.late ? LATE : IN_TIME;
  return both(`${who.zh} ${zh}结果${late.zh}`, `${who.en} ${en} (result)${late.en}`);
};

type Work =
  | 'AssessmentSubmitted'
  | 'GoalsSubmitted'
  | 'ReviewersNominated'
  | 'MeetingRecorded'
  | 'ReceiptAcknowledged'
  | 'DecisionRecorded'
  | 'AppealLodged'
  | 'WindowWaived'
  | 'TaskDeclined';

/** What people handed in. */
export const workSentences: Sayings<Work> = {
  AssessmentSubmitted: (event, words) => did(event, words, ['提交了', 'handed in']),
  GoalsSubmitted: goals,
  ReviewersNominated: nominated,
  MeetingRecorded: (event, words) => did(event, words, ['记录了', 'recorded']),
  ReceiptAcknowledged: acknowledged,
  DecisionRecorded: decided,
  AppealLodged: (event, words) => did(event, words, ['提出了', 'lodged']),
  WindowWaived: (event, words) =>
    did({ ...event, late: false }, words, ['放弃了', 'gave up the rest of']),
  TaskDeclined: (event, words) => {
    const { zh, en } = did({ ...event, late: false }, words, ['谢绝了', 'declined']);
    const why = words.reason(event.reason);
    return both(`${zh}${why.zh}`, `${en}${why.en}`);
  },
};
