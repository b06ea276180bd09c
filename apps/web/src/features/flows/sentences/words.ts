import type { FlowDocument, Participant } from '@reprise/domain/flow/language';
import type { TwoTexts } from '../../../shared/i18n/index.js';

/** Joins texts side by side, keeping the two languages together. */
export const both = (zh: string, en: string): TwoTexts => ({ zh, en });

const units: Readonly<Record<string, readonly [string, string]>> = {
  'working day': ['个工作日', 'working day'],
  day: ['天', 'day'],
  week: ['周', 'week'],
  month: ['个月', 'month'],
  hour: ['小时', 'hour'],
};

/** `10 working days` as both readers say it; a rule of another shape is shown as it was written. */
export const dueInWords = (rule: string): TwoTexts => {
  const [, count = '', word = '', direction] =
    /^(\d+) (working day|day|week|month|hour)s?( before)?$/u.exec(rule) ?? [];
  const unit = units[word];
  if (unit === undefined) return both(rule, rule);
  const before = direction === undefined ? both('', '') : both('前', ' before');
  const plural = count === '1' ? '' : 's';
  return both(`${count} ${unit[0]}${before.zh}`, `${count} ${unit[1]}${plural}${before.en}`);
};

const roleNames: Readonly<Record<string, TwoTexts>> = {
  head: both('部门负责人', 'the head of the unit'),
  hrbp: both('HRBP', 'the HR business partner'),
};

const roleInUnit = (role: string): TwoTexts =>
  roleNames[role] ?? both(`部门角色“${role}”`, `the unit's ${role}`);

const managerAt = (level: number): TwoTexts => {
  if (level === 1) return both('直属经理', 'the line manager');
  if (level === 2) return both('隔级经理', "the manager's manager");
  return both(`第 ${String(level)} 级上级`, `the manager ${String(level)} levels up`);
};

const participant = (found: Participant): TwoTexts => {
  if ('subject' in found) return both('被评估人', 'the person reviewed');
  if ('lineManager' in found) return managerAt(found.lineManager);
  if ('dottedLine' in found) return both('虚线经理', 'the dotted-line manager');
  if ('unitRole' in found) return roleInUnit(found.unitRole);
  if ('nominatedIn' in found) return both('被提名的同事', 'the nominated colleagues');
  return both('指定人员', 'named people');
};

/** A participant of the flow as a person would say it. */
export const whoInWords = (key: string, flow: FlowDocument): TwoTexts => {
  if (key === 'each') return both('其中每一位', 'each of them');
  const found = flow.participants[key];
  return found === undefined ? both(key, key) : participant(found);
};

export const listInWords = (items: readonly TwoTexts[]): TwoTexts => {
  const english = items.map((item) => item.en);
  const last = english.pop() ?? '';
  return both(
    items.map((item) => item.zh).join('、'),
    english.length === 0 ? last : `${english.join(', ')} and ${last}`,
  );
};
