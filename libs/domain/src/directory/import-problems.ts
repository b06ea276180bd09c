import type { Text } from '../kernel/index.js';

/** Something wrong with one cell of a people file. */
export interface ImportProblem {
  readonly row: number;
  readonly column: string;
  readonly code: string;
  readonly message: Text;
}

const MESSAGES = {
  MISSING: { zh: '不能为空', en: 'must not be empty' },
  DUPLICATE: { zh: '与前面的行重复', en: 'stands in an earlier row already' },
  UNKNOWN_PERSON: { zh: '没有这个工号', en: 'no such employee number' },
  CYCLIC_LINE: { zh: '汇报线成环', en: 'the reporting line is a circle' },
  BAD_MAIL: { zh: '不是邮箱地址', en: 'is no mail address' },
  BAD_DATE: { zh: '不是日期（YYYY-MM-DD）', en: 'is no date (YYYY-MM-DD)' },
  UNKNOWN_VALUE: { zh: '不是允许的值', en: 'is none of the allowed values' },
} satisfies Readonly<Record<string, Text>>;

export const importProblem = (
  row: number,
  column: string,
  problem: keyof typeof MESSAGES,
): ImportProblem => ({ row, column, code: `IMPORT.${problem}`, message: MESSAGES[problem] });
