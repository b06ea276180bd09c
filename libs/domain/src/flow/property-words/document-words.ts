import { visibilityWords } from './visibility-words.js';
import { text, word } from './words.js';
import type { WordTable } from './words.js';

/** Properties of the document and of what stands beside its blocks. */
export const documentWords: WordTable = {
  grades: word(
    text('职级', 'grades'),
    text('由低到高，决定人员的级次。', 'Lowest first: they make the rank of a person.'),
  ),
  schema: word(
    text('格式版本', 'schema'),
    text('文档格式及其版本。', 'The format of the document and its version.'),
    { values: { 'reprise.flow/1': text('reprise.flow/1', 'reprise.flow/1') } },
  ),
  flow: word(
    text('流程标识', 'key'),
    text(
      '流程的永久标识；同一标识的文档是同一流程的下一版。',
      'Permanent key of the flow; a document with the same key is its next version.',
    ),
  ),
  title: word(text('名称', 'title'), text('人们看到的流程名称。', 'What people see as its name.')),
  description: word(
    text('说明', 'description'),
    text('流程为谁、为何而设。', 'For whom the flow is, and why.'),
  ),
  calendar: word(
    text('工作日历', 'calendar'),
    text('计算工作日所用的日历。', 'The calendar in which working days are counted.'),
  ),
  zone: word(
    text('时区', 'time zone'),
    text('一天从何时开始、何时结束的时区。', 'The time zone in which days begin and end.'),
  ),
  population: word(
    text('参评范围', 'population'),
    text('谁参评：首条满足的规则生效。', 'Who takes part: the first rule that holds decides.'),
    { one: text('参评规则', 'population rule') },
  ),
  'population.when': word(
    text('条件', 'condition'),
    text('规则何时成立（FEEL）。', 'When the rule holds (FEEL).'),
  ),
  'population.then': word(
    text('结果', 'outcome'),
    text('规则成立时此人如何处理。', 'What becomes of a person for whom the rule holds.'),
    {
      values: {
        in: text('参评', 'in'),
        out: text('不参评', 'out'),
        'too new': text('入职太短', 'too new'),
        'carry forward': text('沿用上次结果', 'carry forward'),
      },
    },
  ),
  'population.otherwise': word(
    text('其他人', 'everybody else'),
    text('没有规则成立时此人如何处理。', 'What becomes of whom no rule holds for.'),
    { values: { in: text('参评', 'in'), out: text('不参评', 'out') } },
  ),
  participants: word(
    text('参与人', 'participants'),
    text('具名角色及如何找到其人。', 'Named roles and how their people are found.'),
    { one: text('参与人', 'participant') },
  ),
  scales: word(
    text('评分等级', 'scales'),
    text('有序的评分等级表。', 'Ordered levels that ratings and bands are taken from.'),
    { one: text('评分等级', 'scale') },
  ),
  forms: word(
    text('表单', 'forms'),
    text('各环节填写的表单。', 'What is filled in at the steps.'),
    { one: text('表单', 'form') },
  ),
  measures: word(
    text('指标', 'measures'),
    text('由导入数据计算的指标。', 'Figures whose actuals are imported.'),
    { one: text('指标', 'measure') },
  ),
  scores: word(text('得分', 'scores'), text('具名的计算公式。', 'Named formulas.'), {
    one: text('得分', 'score'),
  }),
  resultOfRecord: word(
    text('最终结果', 'result of record'),
    text(
      '依次列出的得分：第一个可用的为最终结果，其余保留。',
      'Scores in order: the first that is available is the result; the others stay stored.',
    ),
  ),
  stages: word(
    text('环节', 'stages'),
    text('流程的环节，依次进行。', 'The course of a review: blocks, one after another.'),
  ),
  ...visibilityWords,
};
