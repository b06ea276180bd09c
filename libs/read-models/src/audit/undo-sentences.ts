import { both } from './words.js';
import type { Say, Sayings } from './words.js';

type Undo =
  'ExtensionTakenBack' | 'StepReopened' | 'StepRestored' | 'ReviewMigrated' | 'ReviewReinstated';

const STANDS = {
  open: ['重新进行', 'goes on'],
  closed: ['恢复为已完成', 'is done as before'],
  skipped: ['恢复为已跳过', 'is left out as before'],
} as const;

const restored: Say<'StepRestored'> = ({ step, to, by, reason }, words) => {
  const [title, who, why] = [words.step(step), words.person(by), words.reason(reason)];
  const [zh, en] = STANDS[to];
  return both(
    `${who.zh} 撤回改动：${title.zh}${zh}${why.zh}`,
    `${who.en} took a change back: ${title.en} ${en}${why.en}`,
  );
};

const migrated: Say<'ReviewMigrated'> = ({ version, again, by, reason }, words) => {
  const [who, why] = [words.person(by), words.reason(reason)];
  const steps = again.map((step) => words.step(step));
  const zh = steps.length === 0 ? '' : `，重新办理${steps.map((each) => each.zh).join('、')}`;
  const en = steps.length === 0 ? '' : `; once more: ${steps.map((each) => each.en).join(', ')}`;
  return both(
    `${who.zh} 将考核改按流程第 ${version} 版进行${zh}${why.zh}`,
    `${who.en} moved the review to version ${version} of the flow${en}${why.en}`,
  );
};

/** What was changed back, or to another version of the flow. */
export const undoSentences: Sayings<Undo> = {
  ExtensionTakenBack: ({ step, due, by, reason }, words) => {
    const [title, who, why] = [words.step(step), words.person(by), words.reason(reason)];
    const day = words.day(due.at);
    return both(
      `${who.zh} 撤回延期：${title.zh}截止 ${day}${why.zh}`,
      `${who.en} took the extension back: ${title.en} is due on ${day}${why.en}`,
    );
  },
  StepReopened: ({ step, by, reason }, words) => {
    const [title, who, why] = [words.step(step), words.person(by), words.reason(reason)];
    return both(
      `${who.zh} 重新开放${title.zh}${why.zh}`,
      `${who.en} reopened ${title.en}${why.en}`,
    );
  },
  StepRestored: restored,
  ReviewMigrated: migrated,
  ReviewReinstated: ({ by, reason }, words) => {
    const [who, why] = [words.person(by), words.reason(reason)];
    return both(
      `${who.zh} 将考核恢复到周期中${why.zh}`,
      `${who.en} took the review back into the cycle${why.en}`,
    );
  },
};
