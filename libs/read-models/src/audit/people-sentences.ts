import { both } from './words.js';
import type { Say, Sayings } from './words.js';

type People =
  'TaskAdded' | 'TaskClaimed' | 'TaskReleased' | 'TaskDelegated' | 'DelegationEnded' | 'BarLifted';

const added: Say<'TaskAdded'> = ({ step, task, by, reason }, words) => {
  const [title, whom] = [words.step(step), words.person(task.assignee)];
  if (by === undefined)
    return both(`${title.zh}现由 ${whom.zh} 办理`, `${title.en} is now up to ${whom.en}`);
  const [who, why] = [words.person(by), words.reason(reason ?? '')];
  return both(
    `${who.zh} 将${title.zh}交给 ${whom.zh}${why.zh}`,
    `${who.en} gave ${title.en} to ${whom.en}${why.en}`,
  );
};

const delegated: Say<'TaskDelegated'> = ({ step, from, to, until, reason }, words) => {
  const [title, whose, who] = [words.step(step), words.person(from), words.person(to)];
  const why = words.reason(reason);
  const day = until === undefined ? undefined : words.day(until);
  const [zh, en] = day === undefined ? ['', ''] : [`，至 ${day}`, ` until ${day}`];
  return both(
    `${who.zh} 代 ${whose.zh} 办理${title.zh}${zh}${why.zh}`,
    `${who.en} acts for ${whose.en} in ${title.en}${en}${why.en}`,
  );
};

/** Who came to do what: claimed, given back, done for another, allowed after all. */
export const peopleSentences: Sayings<People> = {
  TaskAdded: added,
  TaskClaimed: ({ step, by }, words) => {
    const [title, who] = [words.step(step), words.person(by)];
    return both(`${who.zh} 领取了${title.zh}`, `${who.en} claimed ${title.en}`);
  },
  TaskReleased: ({ step, by }, words) => {
    const [title, who] = [words.step(step), words.person(by)];
    return both(`${who.zh} 退回了领取的${title.zh}`, `${who.en} gave ${title.en} back`);
  },
  TaskDelegated: delegated,
  DelegationEnded: ({ step, from, to }, words) => {
    const [title, who, whose] = [words.step(step), words.person(from), words.person(to)];
    return both(
      `${who.zh} 不再代办${title.zh}，由 ${whose.zh} 自己办理`,
      `${who.en} no longer acts in ${title.en}; it is ${whose.en}’s again`,
    );
  },
  BarLifted: ({ participant, person, by, reason }, words) => {
    const [role, whom, who] = [
      words.participant(participant),
      words.person(person),
      words.person(by),
    ];
    const why = words.reason(reason);
    return both(
      `${who.zh} 准许 ${whom.zh} 担任${role.zh}${why.zh}`,
      `${who.en} allowed ${whom.en} to be ${role.en}${why.en}`,
    );
  },
};
