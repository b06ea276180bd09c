import type { ImportProblem } from '@reprise/domain/directory';
import type { Text } from '@reprise/domain/kernel';
import { joined } from '../platform/language.js';
import { done, failed } from '../platform/outcome.js';
import type { Outcome } from '../platform/outcome.js';
import { problemLines } from '../platform/problem-lines.js';

/** What was asked for besides the file itself. */
export interface Asked {
  readonly dryRun: boolean;
  readonly skipProblems: boolean;
}

/** A file as it was read; what its rows say is judged by the import itself. */
export interface ReadFile<R> extends Asked {
  readonly rows: readonly R[];
  readonly problems: readonly ImportProblem[];
}

/** Whether anything may be imported: one mistake keeps all of it out, unless it is to be skipped. */
export const isSound = (
  { rows, skipProblems }: Pick<ReadFile<unknown>, 'rows' | 'skipProblems'>,
  problems: readonly ImportProblem[],
): boolean => rows.length > 0 && (problems.length === 0 || skipProblems);

interface Told {
  readonly problems: readonly ImportProblem[];
  readonly titleOf: (column: string) => Text;
  readonly isSound: boolean;
  readonly dryRun: boolean;
  /** What was or would be imported, in words and for a program. */
  readonly counted: Text;
  readonly json: object;
}

/** Every mistake with its row and column, then what became of the file. */
export const importOutcome = ({ problems, titleOf, json, ...told }: Told): Outcome => {
  const inOrder = problems.toSorted((a, b) => a.row - b.row);
  const imported = told.isSound && !told.dryRun;
  const lines = problemLines(inOrder, titleOf);
  const text = joined([...lines, told.isSound ? summary(told.counted, imported) : NOTHING]);
  const outcome = { imported, ...json, problems: inOrder, dryRun: told.dryRun };
  return told.isSound ? done(text, outcome) : failed(text, outcome);
};

const summary = ({ zh, en }: Text, imported: boolean): Text =>
  imported
    ? { zh: `已导入：${zh}。`, en: `Imported: ${en}.` }
    : { zh: `可以导入：${zh}；什么都没有改。`, en: `Can be imported: ${en}; nothing was changed.` };

const NOTHING: Text = {
  zh: '什么都没有导入。改正后重试，或用 --skip-problems 跳过有错误的行。',
  en: 'Nothing was imported. Correct the file and try again, or leave those rows out with --skip-problems.',
};
