import { text, word } from './words.js';
import type { WordTable } from './words.js';

/** Measures: what is imported, and what it counts as. */
export const measureWords: WordTable = {
  'measures.title': word(text('名称', 'title'), text('指标名称。', 'What people see as its name.')),
  'measures.unit': word(text('单位', 'unit'), text('指标的单位，如 %。', 'Its unit, e.g. %.')),
  'measures.owner': word(
    text('数据负责人', 'data owner'),
    text('负责此指标数据的参与人。', 'The participant who owns the data.'),
  ),
  'measures.direction': word(
    text('方向', 'direction'),
    text('越高越好，还是越低越好。', 'Whether higher or lower is better.'),
    { values: { higher: text('越高越好', 'higher'), lower: text('越低越好', 'lower') } },
  ),
  'measures.cap': word(
    text('上限', 'cap'),
    text('达成率的上限。', 'The attainment counts at most as this.'),
  ),
  'measures.floor': word(
    text('下限', 'floor'),
    text('达成率的下限。', 'The attainment counts at least as this.'),
  ),
  'measures.reads': word(
    text('折算依据', 'reads'),
    text(
      '折线或分段按达成率还是按实际值折算。',
      'Whether the curve reads the attainment in percent or the actual figure.',
    ),
    { values: { attainment: text('达成率', 'attainment'), actual: text('实际值', 'actual') } },
  ),
  'measures.points': word(
    text('折线', 'points'),
    text(
      '折线上的点，从小到大；两点之间按直线折算。',
      'Points of a curve, upwards; between two of them it runs along a straight line.',
    ),
    { one: text('点', 'point') },
  ),
  'measures.points.at': word(text('在', 'at'), text('读到的值。', 'The value that is read.')),
  'measures.points.gives': word(
    text('得', 'gives'),
    text('此处计为多少分。', 'The points it counts as there.'),
  ),
  'measures.beyond': word(
    text('两端之外', 'beyond the ends'),
    text(
      '超出首尾两点时停在该点，还是沿直线延伸。',
      'Outside the points: stay at the last of them, or go on along the line.',
    ),
    { values: { hold: text('停在端点', 'hold'), 'go on': text('延伸', 'go on') } },
  ),
  'measures.steps': word(
    text('分段', 'steps'),
    text(
      '分段计分；不得重叠，遗漏处按缺失处理。',
      'Points by steps; they may not overlap, and what none takes is a missing part.',
    ),
    { one: text('段', 'step') },
  ),
  'measures.steps.from': word(
    text('起', 'from'),
    text('此段从何值起；不写则无下限。', 'Where it begins; without it, it has no lower end.'),
  ),
  'measures.steps.to': word(
    text('止', 'to'),
    text('此段到何值止；不写则无上限。', 'Where it ends; without it, it has no upper end.'),
  ),
  'measures.steps.gives': word(
    text('得', 'gives'),
    text('此段计为多少分。', 'The points it counts as.'),
  ),
  'measures.edge': word(
    text('边界归属', 'edge belongs to'),
    text('恰在边界上的值归哪一段。', 'Which step owns a value exactly on an edge.'),
    {
      values: { lower: text('从此起的一段', 'lower'), upper: text('到此止的一段', 'upper') },
    },
  ),
  'measures.missing': word(
    text('缺失时', 'when missing'),
    text(
      '没有数据时指标如何计；不写则由得分的缺失规则决定。',
      'What it counts as without data; otherwise the missing rule of the score decides.',
    ),
  ),
  'measures.missing.use': word(
    text('按此计', 'use'),
    text('没有数据时按此值计。', 'The value it counts as without data.'),
  ),
};
