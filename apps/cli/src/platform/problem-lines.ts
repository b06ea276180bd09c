import type { ImportProblem } from '@reprise/domain/directory';
import type { Text } from '@reprise/domain/kernel';

/** What is wrong with a file that people named, a line for each cell. */
export const problemLines = (
  problems: readonly ImportProblem[],
  titleOf: (column: string) => Text,
): readonly Text[] => problems.map((problem) => problemLine(problem, titleOf));

const problemLine = (
  { row, column, message }: ImportProblem,
  titleOf: (column: string) => Text,
): Text => {
  // A file that is broken as a whole has no column to name.
  if (column === '') return { zh: `第 ${row} 行：${message.zh}`, en: `row ${row}: ${message.en}` };
  const title = titleOf(column);
  return {
    zh: `第 ${row} 行 ${title.zh}：${message.zh}`,
    en: `row ${row}, ${title.en}: ${message.en}`,
  };
};
