import { importPeople } from '@reprise/application/directory';
import type { ImportProblem, PeopleRow } from '@reprise/domain/directory';
import type { Text } from '@reprise/domain/kernel';
import type { Installation } from '@reprise/installation';
import { columnTitle } from '@reprise/people-csv';
import { joined } from '../platform/language.js';
import { done, failed, refused } from '../platform/outcome.js';
import type { Outcome } from '../platform/outcome.js';
import { requestOf } from '../platform/with-installation.js';

export interface PeopleImport {
  readonly rows: readonly PeopleRow[];
  /** Found while the file was read; what its rows say is judged by the import itself. */
  readonly problems: readonly ImportProblem[];
  readonly dryRun: boolean;
  readonly skipProblems: boolean;
}

const ZONE = 'Asia/Shanghai';

/** Imports a file that was read. One mistake keeps all of it out, unless those rows are to be skipped. */
export const importFile = async (
  installation: Installation,
  file: PeopleImport,
): Promise<Outcome> => {
  const { store, handling } = installation;
  const { rows, skipProblems } = file;
  const isSound = (problems: readonly ImportProblem[]): boolean =>
    rows.length > 0 && (problems.length === 0 || skipProblems);
  const dryRun = file.dryRun || !isSound(file.problems);
  const command = { rows, skipProblems, zone: ZONE, dryRun };
  const request = await requestOf(installation);
  const result = await importPeople(store, handling.directory)(command, request);
  if (result.kind === 'refused') return refused(result);
  const { plan } = result;
  const problems = [...file.problems, ...plan.problems].toSorted((a, b) => a.row - b.row);
  return outcomeOf({ ...plan, problems, dryRun, isSound: isSound(problems) });
};

interface Result {
  readonly rows: number;
  readonly joined: number;
  readonly changed: number;
  readonly units: number;
  readonly problems: readonly ImportProblem[];
  readonly dryRun: boolean;
  readonly isSound: boolean;
}

const outcomeOf = ({ dryRun, isSound, ...result }: Result): Outcome => {
  const imported = isSound && !dryRun;
  const summary = imported ? importedText(result) : isSound ? importableText(result) : NOTHING;
  const text = joined([...result.problems.map(problemLine), summary]);
  const json = { imported, ...result };
  return isSound ? done(text, json) : failed(text, json);
};

type Counted = Pick<Result, 'joined' | 'changed' | 'units'>;

const counted = ({ joined: fresh, changed, units }: Counted): Text => ({
  zh: `新增 ${fresh} 人，变更 ${changed} 人，部门 ${units} 个`,
  en: `${fresh} new people, ${changed} changed, ${units} units`,
});

const importedText = (result: Counted): Text => {
  const { zh, en } = counted(result);
  return { zh: `已导入：${zh}。`, en: `Imported: ${en}.` };
};

const importableText = (result: Counted): Text => {
  const { zh, en } = counted(result);
  return {
    zh: `可以导入：${zh}；什么都没有改。`,
    en: `Can be imported: ${en}; nothing was changed.`,
  };
};

const NOTHING: Text = {
  zh: '什么都没有导入。改正后重试，或用 --skip-problems 跳过有错误的行。',
  en: 'Nothing was imported. Correct the file and try again, or leave those rows out with --skip-problems.',
};

const problemLine = ({ row, column, message }: ImportProblem): Text => {
  const title = columnTitle(column);
  return {
    zh: `第 ${row} 行 ${title.zh}：${message.zh}`,
    en: `row ${row}, ${title.en}: ${message.en}`,
  };
};
