import type { Text } from '@reprise/domain/kernel';
import type { StepKey, StepOutcome } from '@reprise/domain/review';
import { both } from './words.js';
import type { Say, Sayings, Words } from './words.js';

const OUTCOMES: Readonly<Record<StepOutcome, readonly [string, string]>> = {
  done: ['完成', 'is done'],
  missing: ['逾期未完成，按缺失关闭', 'was closed as missing'],
  'deemed done': ['逾期，视为完成', 'is deemed done'],
  declined: ['被谢绝', 'was declined'],
  cancelled: ['取消', 'was cancelled'],
  approve: ['通过', 'ended with approval'],
  reject: ['否决', 'ended with rejection'],
  'send back': ['退回', 'ended by sending back'],
  carried: ['表决通过', 'was carried'],
  rejected: ['表决未通过', 'was voted down'],
  undecided: ['表决未决', 'stayed undecided'],
  passed: ['已过', 'is passed'],
  calibrated: ['完成校准', 'is calibrated'],
  used: ['期内已使用', 'was used'],
  waived: ['被放弃', 'was given up'],
  'deemed accepted': ['期满，视为接受', 'lapsed and is deemed accepted'],
  excluded: ['因已用另一窗口而关闭', 'was closed because another window was used'],
  lapsed: ['期满关闭', 'lapsed'],
  joined: ['已够数，流程继续', 'had enough and went on'],
  'too few': ['人数不足，流程继续', 'went on with too few'],
  abandoned: ['被放弃，已写内容保留', 'was abandoned; what was written stays'],
  'set aside': ['暂时让出，稍后再办', 'was set aside for later'],
  exhausted: ['已到最多次数', 'came to its last time'],
};

const againWords = (iteration: number): Text =>
  iteration > 1 ? both(`（第 ${iteration} 次）`, ` again (${iteration})`) : both('', '');

/** A gate is not worked on: whoever comes to it waits. */
const arrived: Say<'StepOpened'> = ({ step, until }, words) => {
  const { zh, en } = words.step(step);
  const day =
    until === undefined
      ? both('', '')
      : both(`，到 ${words.day(until)}`, ` until ${words.day(until)}`);
  return both(`开始等待${zh}${day.zh}`, `Waiting for ${en}${day.en}`);
};

const opened: Say<'StepOpened'> = (event, words) => {
  if (event.kind === 'gate') return arrived(event, words);
  const { step, iteration, tasks, due, until } = event;
  const { zh, en } = words.step(step);
  const again = againWords(iteration);
  const people = words.people(tasks.map(({ assignee }) => assignee));
  const who =
    tasks.length === 0 ? both('', '') : both(`，由 ${people.zh} 办理`, `, for ${people.en}`);
  const at = due?.at ?? until;
  const end =
    at === undefined ? both('', '') : both(`，截止 ${words.day(at)}`, `, until ${words.day(at)}`);
  return both(`${zh}开始${again.zh}${who.zh}${end.zh}`, `${en} began${again.en}${who.en}${end.en}`);
};

/** A block with a condition of its own asks it under its id and a question mark. */
const admitted = (asked: StepKey, words: Words): Text => {
  const { zh, en } = words.step(asked.replace(/\?$/, ''));
  return both(`满足${zh}的条件`, `The condition of ${en} holds`);
};

const choice: Say<'ChoiceTaken'> = ({ step, branch, flagged }, words) => {
  if (step.endsWith('?')) return admitted(step, words);
  const { zh, en } = words.step(step);
  const because = flagged
    ? both('（条件无法判断）', ' (a condition could not be answered)')
    : both('', '');
  return branch === 'otherwise'
    ? both(`${zh}按默认分支进行${because.zh}`, `${en} took its default${because.en}`)
    : both(
        `${zh}按第 ${branch + 1} 个条件进行${because.zh}`,
        `${en} took its case ${branch + 1}${because.en}`,
      );
};

type Course =
  | 'ReviewOpened'
  | 'StageOpened'
  | 'StageClosed'
  | 'StepOpened'
  | 'StepClosed'
  | 'StepSkipped'
  | 'StepFlagged'
  | 'PeopleResolved'
  | 'ChoiceTaken'
  | 'SentBack'
  | 'RoundEnded'
  | 'ReviewClosed';

/** How a review goes its way. */
export const courseSentences: Sayings<Course> = {
  ReviewOpened: ({ subject, period }, words) => {
    const { zh, en } = words.person(subject);
    return both(
      `${zh} 的考核开始，考核期 ${period.from} 至 ${period.to}`,
      `The review of ${en} began, for ${period.from} to ${period.to}`,
    );
  },
  StageOpened: ({ stage }, words) => {
    const { zh, en } = words.stage(stage);
    return both(`进入阶段${zh}`, `Stage ${en} began`);
  },
  StageClosed: ({ stage }, words) => {
    const { zh, en } = words.stage(stage);
    return both(`阶段${zh}结束`, `Stage ${en} ended`);
  },
  RoundEnded: ({ step, round }, words) => {
    const { zh, en } = words.step(step);
    return both(
      `${zh}第 ${round} 次结束，将再次进行`,
      `Time ${round} of ${en} ended; it comes again`,
    );
  },
  StepOpened: opened,
  StepClosed: ({ step, outcome }, words) => {
    const { zh, en } = words.step(step);
    const [how, wie] = OUTCOMES[outcome];
    return both(`${zh}${how}`, `${en} ${wie}`);
  },
  StepSkipped: ({ step, because, by, reason }, words) => {
    const { zh, en } = words.step(step);
    if (because === 'by hand') {
      const [who, why] = [words.people(by === undefined ? [] : [by]), words.reason(reason)];
      return both(`${who.zh} 跳过${zh}${why.zh}`, `${who.en} left ${en} out${why.en}`);
    }
    if (because === 'too few')
      return both(`跳过${zh}：人数不足`, `${en} was skipped: too few were left for it`);
    return because === 'nobody'
      ? both(`跳过${zh}：无人可选`, `${en} was skipped: nobody was found for it`)
      : both(`跳过${zh}：条件不成立`, `${en} was skipped: its condition did not hold`);
  },
  StepFlagged: ({ step, finding }, words) => {
    const [{ zh, en }, why] = [words.step(step), words.recorded(finding)];
    return both(`${zh}被标记：${why.zh}`, `${en} was flagged: ${why.en}`);
  },
  PeopleResolved: ({ step, people }, words) => {
    const title = words.step(step);
    const who = words.people(people);
    return people.length === 0
      ? both(`${title.zh}没有找到参与人`, `Nobody was found for ${title.en}`)
      : both(`${title.zh}的参与人为 ${who.zh}`, `${title.en} asks ${who.en}`);
  },
  ChoiceTaken: choice,
  SentBack: ({ step, to }, words) => {
    const [from, back] = [words.step(step), words.step(to)];
    return both(`由${from.zh}退回到${back.zh}`, `Sent back from ${from.en} to ${back.en}`);
  },
  ReviewClosed: (event, words) => {
    const ended = words.ended(event);
    const why = words.reason(event.reason);
    return both(`考核结束：${ended.zh}${why.zh}`, `The review ended: ${ended.en}${why.en}`);
  },
};
