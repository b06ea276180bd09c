import type { CycleChange } from '@reprise/application/cycles';
import type { Text } from '@reprise/domain/kernel';

type Of<T extends CycleChange['type']> = Extract<CycleChange, { readonly type: T }>;
type Say = { readonly [T in CycleChange['type']]: (change: Of<T>) => Text };

const say: Say = {
  LaunchCycle: () => ({
    zh: '周期启动：考核分批建立，首批任务随即发出。',
    en: 'The cycle begins: reviews open in pages, and their first tasks go out.',
  }),
  PauseCycle: () => ({
    zh: '全部计时停止；仍可填写，但不会逾期。',
    en: 'All clocks rest; people may go on writing, and nothing becomes overdue.',
  }),
  ResumeCycle: () => ({
    zh: '计时恢复，截止日按暂停时长顺延。',
    en: 'Clocks go on, and dues move by as long as they rested.',
  }),
  CancelCycle: () => ({
    zh: '周期取消，未完成的考核全部撤出；已填写的内容保留。',
    en: 'The cycle ends, and every open review is taken out; what was written stays.',
  }),
  ExtendDues: ({ to }) => ({
    zh: `截止日早于 ${to} 的，延至 ${to}。`,
    en: `Dues before ${to} move to ${to}.`,
  }),
  MigrateReviews: ({ version }) => ({
    zh: `改按流程第 ${version} 版进行；已填写的内容和截止日保留，只重问有变化的部分。`,
    en: `Reviews go on with version ${version}: answers and dues stay, only what changed is asked again.`,
  }),
  OpenGate: () => ({
    zh: '不再等待未到的人，等在这里的考核继续。',
    en: 'Those who wait here go on without waiting for the others.',
  }),
};

/** What a change of a cycle is, in one sentence. */
export const cycleChangeWords = (change: CycleChange): Text => say[change.type](change as never);
