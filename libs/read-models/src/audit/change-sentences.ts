import { both } from './words.js';
import type { Say, Sayings } from './words.js';

const BECAUSE = {
  overdue: ['逾期移交', 'the due passed'],
  'manager changed': ['上级变更', 'the manager changed'],
  'by hand': ['人工转交', 'by hand'],
  left: ['人员离职', 'the person left'],
} as const;

const POLICIES = {
  'keep open': ['继续开放', 'it stays open'],
  'close as missing': ['按缺失关闭', 'it is closed as missing'],
  'deemed done': ['视为完成', 'it is deemed done'],
  'close vote': ['表决结束', 'the vote is closed'],
  'hand over': ['移交他人', 'it is handed over'],
  escalate: ['已告知上级', 'somebody above is told'],
  decide: ['按流程自动决定', 'it is decided as the flow says'],
  answer: ['按流程自动填写', 'it is filled in as the flow says'],
} as const;

const reassigned: Say<'TaskReassigned'> = (event, words) => {
  const [from, to] = [words.person(event.from), words.person(event.to)];
  const step = words.step(event.step);
  const [zh, en] = BECAUSE[event.because];
  const by = event.by === undefined ? undefined : words.person(event.by);
  const why = event.because === 'by hand' ? words.reason(event.reason) : both('', '');
  return both(
    `${step.zh}由 ${from.zh} 转给 ${to.zh}（${zh}${by === undefined ? '' : `，${by.zh}`}）${why.zh}`,
    `${step.en} went from ${from.en} to ${to.en} (${en}${by === undefined ? '' : `, ${by.en}`})${why.en}`,
  );
};

const added: Say<'ReviewerAdded'> = ({ step, person, by, reason }, words) => {
  const [title, whom, who] = [words.step(step), words.person(person), words.person(by)];
  const why = words.reason(reason);
  return both(
    `${who.zh} 将 ${whom.zh} 加入${title.zh}${why.zh}`,
    `${who.en} added ${whom.en} to ${title.en}${why.en}`,
  );
};

const removed: Say<'ReviewerRemoved'> = ({ step, person, by, reason }, words) => {
  const [title, whom, who] = [words.step(step), words.person(person), words.person(by)];
  const why = words.reason(reason);
  return both(
    `${who.zh} 将 ${whom.zh} 移出${title.zh}${why.zh}`,
    `${who.en} took ${whom.en} out of ${title.en}${why.en}`,
  );
};

const extended: Say<'DueExtended'> = ({ step, due, by, reason }, words) => {
  const [title, who] = [words.step(step), words.person(by)];
  const day = words.day(due.at);
  const why = words.reason(reason);
  return both(
    `${who.zh} 将${title.zh}延至 ${day}${why.zh}`,
    `${who.en} extended ${title.en} to ${day}${why.en}`,
  );
};

const reopened: Say<'WindowReopened'> = ({ step, due, by, reason }, words) => {
  const [title, who] = [words.step(step), words.person(by)];
  const [day, why] = [words.day(due.at), words.reason(reason)];
  return both(
    `${who.zh} 重新开放${title.zh}至 ${day}${why.zh}`,
    `${who.en} reopened ${title.en} until ${day}${why.en}`,
  );
};

const paused: Say<'ClocksPaused'> = ({ person, because }, words) => {
  if (person === 'all') return both('周期暂停，所有计时停止', 'The cycle rests: all clocks stop');
  const { zh, en } = words.person(person);
  return because === 'leave'
    ? both(`${zh} 休假，其任务停止计时`, `${en} is on leave: the clocks of their tasks rest`)
    : both(`${zh} 的任务停止计时`, `The clocks of ${en} rest`);
};

const resumed: Say<'ClocksResumed'> = ({ person, dues }, words) => {
  const moved = dues.map(({ step, due }) => {
    const { zh, en } = words.step(step);
    return both(`${zh}延至 ${words.day(due.at)}`, `${en} until ${words.day(due.at)}`);
  });
  const zh = moved.length === 0 ? '' : `：${moved.map((each) => each.zh).join('、')}`;
  const en = moved.length === 0 ? '' : `: ${moved.map((each) => each.en).join(', ')}`;
  if (person === 'all') return both(`所有计时恢复${zh}`, `All clocks go on${en}`);
  const who = words.person(person);
  return both(`${who.zh} 的任务恢复计时${zh}`, `The clocks of ${who.en} go on${en}`);
};

const days = (count: number): string => (count === 1 ? '1 day' : `${count} days`);

/** A rung of a ladder, `-3d` or `+1d`, as far from the due as it stands. */
const rungWords = (rung: string) => {
  const count = Number(rung.replace(/d$/, ''));
  if (Number.isNaN(count) || count === 0) return both('截止当天', 'on the day it is due');
  return count < 0
    ? both(`提前 ${-count} 天`, `${days(-count)} before it is due`)
    : both(`逾期 ${count} 天`, `${days(count)} after it was due`);
};

const reminded: Say<'ReminderRaised'> = ({ step, tasks, rung, dueAt }, words) => {
  const [title, when, day] = [words.step(step), rungWords(rung), words.day(dueAt)];
  const people = tasks.length === 1 ? '1 person' : `${tasks.length} people`;
  return both(
    `提醒 ${tasks.length} 人办理${title.zh}（${when.zh}，截止 ${day}）`,
    `${people} reminded of ${title.en}, ${when.en} (${day})`,
  );
};

type Change =
  | 'TaskReassigned'
  | 'ReviewerAdded'
  | 'ReviewerRemoved'
  | 'DueExtended'
  | 'WindowReopened'
  | 'ReminderRaised'
  | 'DuePassed'
  | 'ClocksPaused'
  | 'ClocksResumed';

/** What was changed while it ran, by people or by time. */
export const changeSentences: Sayings<Change> = {
  TaskReassigned: reassigned,
  ReviewerAdded: added,
  ReviewerRemoved: removed,
  DueExtended: extended,
  WindowReopened: reopened,
  ReminderRaised: reminded,
  DuePassed: ({ step, policy }, words) => {
    const { zh, en } = words.step(step);
    const [how, then] = POLICIES[policy];
    return both(`${zh}已逾期，${how}`, `The due of ${en} passed; ${then}`);
  },
  ClocksPaused: paused,
  ClocksResumed: resumed,
};
