import type { Text } from '../../kernel/index.js';
import { participantOf } from '../compile/index.js';
import type { CompiledFlow } from '../compile/index.js';
import type { FlowDocument, Participant } from '../language/index.js';

const text = (zh: string, en: string): Text => ({ zh, en });

const UNIT_ROLES: Readonly<Record<string, Text>> = {
  head: text('部门负责人', 'the head of the unit'),
  hrbp: text('HRBP', 'the HR business partner'),
};

const managerAt = (level: number): Text => {
  if (level === 1) return text('直属经理', 'the line manager');
  if (level === 2) return text('隔级经理', 'the manager’s manager');
  return text(`第 ${level} 级上级`, `the manager ${level} levels up`);
};

const wordsOf = (found: Participant): Text => {
  if ('lineManager' in found) return managerAt(found.lineManager);
  if ('group' in found) return text(`“${found.group}”成员`, `a member of the ${found.group}`);
  if ('unitRole' in found) {
    const role = found.unitRole;
    return UNIT_ROLES[role] ?? text(`部门角色“${role}”`, `the unit’s ${role}`);
  }
  return WORDS.find(([key]) => key in found)?.[1] ?? text('指定人员', 'a person named in the flow');
};

/** Participants that are said the same however they are found. */
const WORDS: readonly (readonly [string, Text])[] = [
  ['subject', text('被评估人', 'the person reviewed')],
  ['dottedLine', text('虚线经理', 'the dotted-line manager')],
  ['managersUpTo', text('逐级上级', 'a manager above')],
  ['ownerOf', text('指标数据负责人', 'the data owner of a measure')],
  ['where', text('符合条件的人', 'somebody who fits')],
  ['launchedBy', text('启动周期的人', 'who launched the cycle')],
  ['workedWith', text('共事的同事', 'a colleague they worked with')],
  ['nominatedIn', text('被提名的同事', 'a nominated colleague')],
];

/** A participant of a flow as a person would say it; the key itself where the flow has no such. */
export const participantWords = ({ participants }: FlowDocument, role: string): Text => {
  const found = participants[role];
  return found === undefined ? text(role, role) : wordsOf(found);
};

/** Who somebody is to the subject, when they have a task at this block. */
export const roleWords = (flow: CompiledFlow, block: string, role: string): Text =>
  participantWords(flow.document, participantOf(flow, block, role));
