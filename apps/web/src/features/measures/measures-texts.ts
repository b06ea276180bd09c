import { defineTexts } from '../../shared/i18n/index.js';

export const useMeasuresTexts = defineTexts('measures', {
  title: { zh: '导入指标实际值', en: 'Import actuals' },
  lead: {
    zh: '每人、每项指标、每个期间一行。先试跑，看清楚再导入；已算出的得分不会改变，之后计算的得分会用到。',
    en: 'A row for each person, measure and period. It is tried first; scores computed before stay as they are, later ones read it.',
  },
  columns: {
    zh: 'CSV，UTF-8 或 GBK。列：工号、指标、期间、目标值，再加“达成数”与“总数”，或“实际值”与“样本数”。指标写流程里的名称或标识，期间如 2026-10。',
    en: 'CSV in UTF-8 or GBK. Columns: employee number, measure, period, target, and either part and whole, or value and samples. A measure is named as a flow names it, a period like 2026-10.',
  },
  file: { zh: '指标文件', en: 'File of actuals' },
  choose: { zh: '选择文件', en: 'Choose a file' },
  again: { zh: '再试一次', en: 'Try again' },
  doImport: { zh: '导入', en: 'Import' },
  trying: { zh: '正在试跑…', en: 'Trying it…' },
  importing: { zh: '正在按期间逐个导入…', en: 'Importing, one period after another…' },
  imported: { zh: '已导入。', en: 'Imported.' },
  skip: {
    zh: '跳过有错误的行，只导入其余的行',
    en: 'Leave out the rows with mistakes and import the others',
  },
  clean: { zh: '没有错误，可以导入。', en: 'No mistakes; it can be imported.' },
  nothing: {
    zh: '尚未导入任何内容。请修改文件后再选一次，或跳过有错误的行。',
    en: 'Nothing was imported. Mend the file and choose it again, or leave out those rows.',
  },
  unreadable: {
    zh: '文件本身有问题，未导入任何内容。',
    en: 'The file itself is broken; nothing of it is imported.',
  },
  errors: {
    zh: '{{count}} 处错误',
    en: { one: '{{count}} mistake', other: '{{count}} mistakes' },
  },
  rowsRead: {
    zh: '读到 {{count}} 行',
    en: { one: '{{count}} row read', other: '{{count}} rows read' },
  },
  periods: { zh: '期间', en: 'Periods' },
  period: { zh: '期间', en: 'Period' },
  rows: { zh: '行数', en: 'Rows' },
  row: { zh: '行', en: 'Row' },
  column: { zh: '列', en: 'Column' },
  problem: { zh: '问题', en: 'Problem' },
});
