import type { Text } from '../kernel/index.js';

/** Something wrong with one cell of an imported file. */
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
  HELD_MAIL: { zh: '该邮箱属于通讯录中的另一人', en: 'belongs to somebody else in the directory' },
  FIXED: {
    zh: '与通讯录中的不同，导入不能更改',
    en: 'differs from the directory, and an import cannot change it',
  },
  UNKNOWN_VALUE: { zh: '不是允许的值', en: 'is none of the allowed values' },
  UNKNOWN_COLUMN: { zh: '不认识这一列', en: 'is a column nobody knows' },
  DUPLICATE_COLUMN: { zh: '这一列出现了两次', en: 'is a column that stands here twice' },
  MISSING_COLUMN: { zh: '缺少这一列', en: 'is a column that is missing' },
  UNREADABLE: { zh: '有无法辨认的字符', en: 'has characters that cannot be read' },
  BROKEN_QUOTE: { zh: '引号没有成对', en: 'a quotation mark is never closed' },
  EMPTY_FILE: { zh: '文件里什么都没有', en: 'there is nothing in the file' },
  UNKNOWN_MEASURE: {
    zh: '没有一个已发布的流程有这个指标',
    en: 'is a measure of no published flow',
  },
  BAD_PERIOD: {
    zh: '不是期间（2026-01、2026-Q1、2026 或 2026-01-01/2026-01-31）',
    en: 'is no period (2026-01, 2026-Q1, 2026 or 2026-01-01/2026-01-31)',
  },
  BAD_NUMBER: { zh: '不是大于等于 0 的数', en: 'is no number from 0 on' },
  VALUE_OR_SHARE: {
    zh: '实际值与“达成数、总数”只填一种',
    en: 'is needed, or else part and whole; never both',
  },
  MORE_THAN_WHOLE: { zh: '大于总数', en: 'is more than the whole' },
} satisfies Readonly<Record<string, Text>>;

export const importProblem = (
  row: number,
  column: string,
  problem: keyof typeof MESSAGES,
): ImportProblem => ({ row, column, code: `IMPORT.${problem}`, message: MESSAGES[problem] });
