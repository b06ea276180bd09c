import type { Text } from '@reprise/domain/kernel';
import type { MeasuresRow } from '@reprise/domain/measures';
import { titleIn } from '../table/index.js';
import type { Columns } from '../table/index.js';

export type Field = Exclude<keyof MeasuresRow, 'row'>;

/** The columns of a file of actuals. A file has a value, or part and whole, or all three. */
export const COLUMNS: Columns<Field> = {
  employeeNumber: {
    isRequired: true,
    title: { zh: '工号', en: 'employee number' },
    names: ['工号', '员工编号', '员工工号', 'employeenumber', 'employeeno', 'employeeid', 'number'],
  },
  measure: {
    isRequired: true,
    title: { zh: '指标', en: 'measure' },
    names: ['指标', '指标名称', '考核指标', 'kpi', 'measure', 'metric', 'indicator'],
  },
  period: {
    isRequired: true,
    title: { zh: '期间', en: 'period' },
    names: ['期间', '周期', '考核期间', '月份', '统计期间', 'period', 'month'],
  },
  target: {
    isRequired: true,
    title: { zh: '目标值', en: 'target' },
    names: ['目标值', '目标', 'target', 'goal'],
  },
  value: {
    isRequired: false,
    title: { zh: '实际值', en: 'value' },
    names: ['实际值', '实际', '完成值', '数值', 'value', 'actual', 'actualvalue'],
  },
  samples: {
    isRequired: false,
    title: { zh: '样本数', en: 'samples' },
    names: ['样本数', '样本', '样本量', 'samples', 'samplesize', 'count'],
  },
  part: {
    isRequired: false,
    title: { zh: '达成数', en: 'part' },
    names: ['达成数', '分子', '满足数', 'part', 'numerator'],
  },
  whole: {
    isRequired: false,
    title: { zh: '总数', en: 'whole' },
    names: ['总数', '分母', '总量', 'whole', 'of', 'total', 'denominator'],
  },
};

/** What a column is called when people are told about it; one nobody knows by its own header. */
export const measuresColumnTitle = (column: string): Text => titleIn(COLUMNS, column);
