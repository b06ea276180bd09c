import type { CompiledFlow } from '@reprise/domain/flow/compile';
import { blockTitle, taskKindWords } from '@reprise/domain/flow/words';
import { as } from '@reprise/domain/kernel';
import type { PersonId, Text, UnitId } from '@reprise/domain/kernel';
import { readersOf, readerWords } from '@reprise/domain/visibility';
import type { InboxItem } from '@reprise/http-contracts/inbox';
import type { InboxRow } from '@reprise/postgres-views';
import type { Names } from '../platform/names.js';
import { roleOf } from '../reading/index.js';

/** Why a person has it, where no participant of the flow says so. */
const OWN_ROLE: Readonly<Record<'plan' | 'calibration', Text>> = {
  plan: { zh: '计划负责人', en: 'the owner of the plan' },
  calibration: { zh: '校准小组成员', en: 'a member of the calibration panel' },
};

interface Looking {
  readonly viewer: PersonId;
  readonly names: Names;
}

/** One line of the inbox. */
export const inboxItem = (
  row: InboxRow,
  flow: CompiledFlow,
  { viewer, names }: Looking,
): InboxItem => ({
  taskId: row.task_id,
  kind: row.kind,
  title: titleOf(row, flow, names),
  ...(row.subject === null
    ? {}
    : { subject: { personId: row.subject, name: names.of(row.subject) } }),
  cycleTitle: { zh: row.title_zh, en: row.title_en },
  role: reasonOf(row, flow, { viewer, names }),
  readers: readersIn(row, flow),
  openedAt: row.opened_at.toISOString(),
  ...(row.due_at === null ? {} : { dueAt: row.due_at.toISOString() }),
  target: { kind: row.target, id: row.target_id },
});

const titleOf = ({ block, kind, group_id }: InboxRow, flow: CompiledFlow, names: Names): Text => {
  const title = block === null ? taskKindWords(kind) : blockTitle(flow, block);
  const unit = group_id === null ? undefined : names.unit(as<UnitId>(group_id));
  return unit === undefined || unit.zh === ''
    ? title
    : { zh: `${title.zh}：${unit.zh}`, en: `${title.en}: ${unit.en}` };
};

const reasonOf = (
  { role, block, target, subject }: InboxRow,
  flow: CompiledFlow,
  { viewer, names }: Looking,
): Text => {
  if (role !== null) {
    const having = { block: block ?? '', role, assignee: viewer };
    return roleOf(flow, { ...having, subject: as<PersonId>(subject ?? '') }, names);
  }
  return target === 'task' ? { zh: '', en: '' } : OWN_ROLE[target];
};

const readersIn = ({ block, target }: InboxRow, flow: CompiledFlow): Text[] => {
  if (block === null || target !== 'task') return [];
  const readers = readersOf(flow, block).flatMap(({ to, offices = [] }) => [...to, ...offices]);
  return [...new Set(readers)].map((role) => readerWords(flow, role));
};
