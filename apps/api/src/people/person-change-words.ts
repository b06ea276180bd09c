import type { PersonPreview } from '@reprise/application/people-changes';
import type { PersonEvent } from '@reprise/domain/directory';
import type { Text } from '@reprise/domain/kernel';

type Say = { readonly [T in PersonEvent['type']]: (on: string) => Text };

const say: Say = {
  PersonJoined: () => ({ zh: '加入通讯录。', en: 'Joins the directory.' }),
  LineManagerChanged: (on) => ({
    zh: `${on} 起更换直属上级，未完成的上级任务随之移交。`,
    en: `Another line manager from ${on}, who takes over the open tasks of the manager.`,
  }),
  DottedLineChanged: (on) => ({
    zh: `${on} 起更换虚线上级。`,
    en: `Another dotted-line manager from ${on}.`,
  }),
  PersonMoved: (on) => ({ zh: `${on} 起调动。`, en: `Moves from ${on}.` }),
  EmploymentChanged: (on) => ({
    zh: `${on} 起变更用工状态。`,
    en: `Another employment status from ${on}.`,
  }),
  ContactChanged: () => ({ zh: '更改姓名或邮箱。', en: 'Another name or address.' }),
  LeaveStarted: (on) => ({
    zh: `${on} 起休假，此人的任务停止计时。`,
    en: `On leave from ${on}; the clocks of their tasks rest.`,
  }),
  LeaveEnded: (on) => ({
    zh: `${on} 返岗，任务恢复计时并顺延。`,
    en: `Back from ${on}; clocks go on and dues move by the days of leave.`,
  }),
  SubstituteNamed: (on) => ({
    zh: `${on} 起由他人代办允许代办的任务。`,
    en: `Somebody acts for them from ${on}, where a step lets others act.`,
  }),
  WorkedTogether: () => ({
    zh: '记录共事的人。',
    en: 'Records with whom they worked.',
  }),
};

const NOTHING: Text = { zh: '没有变化。', en: 'Nothing changes.' };

/** What a change of a person is, in one sentence; what it does to reviews is listed beside it. */
export const summaryOf = ({ events, on }: PersonPreview): Text => {
  const [event] = events;
  if (event === undefined) return NOTHING;
  return say[event.type]('on' in event ? event.on : on);
};
