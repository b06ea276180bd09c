import type { Text } from '@reprise/domain/kernel';

/** What is said about who may do a task: claimed, delegated, barred, no longer qualified. */
export const peopleMessages: Readonly<Record<string, Text>> = {
  'TASK.NOT_OFFERED': { zh: '该任务无需领取', en: 'This task is not one to be claimed' },
  'TASK.NOT_CLAIMED': { zh: '您没有领取该任务', en: 'You have not claimed this task' },
  'TASK.NOT_QUALIFIED': {
    zh: '您已不具备办理此任务的资格，请联系 HR 转交',
    en: 'You no longer have the qualification this task asks for. Ask HR to give it to somebody else',
  },
  'TASK.OUT_OF_OFFICE': {
    zh: '您已不再担任此职，请联系 HR 转交',
    en: 'You no longer hold the office this task goes with. Ask HR to give it to somebody else',
  },
  'TASK.NOT_DELEGABLE': { zh: '该环节不允许代办', en: 'This step does not let others act for you' },
  'TASK.ALREADY_THEIRS': {
    zh: '此人已有或曾有该环节的任务',
    en: 'This person has or had a task of the step',
  },
  'DELEGATION.NOT_YOURS': {
    zh: '代办的任务不能再转托他人',
    en: 'What you do for somebody else cannot be passed on',
  },
  'DELEGATION.ENDED': {
    zh: '代办截止日已过，请选择以后的日期',
    en: 'That day is over. Choose a later last day',
  },
  'DELEGATION.NOT_ALLOWED_TO': {
    zh: '按流程规定，此人不得办理该任务，请另选他人',
    en: 'The flow does not let this person do the task. Choose somebody else',
  },
  'PERSON.BAD_PERIOD': {
    zh: '结束日期早于开始日期（{from} 至 {to}）',
    en: 'The last day is before the first ({from} to {to})',
  },
  'STEP.NOT_OPEN': { zh: '该环节当前未开放', en: 'This step is not open' },
  'NOMINATION.NOT_AMONG': {
    zh: '所选人员不在可选范围内',
    en: 'Somebody chosen is not among those you may choose from',
  },
};
