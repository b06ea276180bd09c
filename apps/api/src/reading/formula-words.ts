import type { FlowDocument } from '@reprise/domain/flow/language';
import type { Text } from '@reprise/domain/kernel';

type ScoreDefinition = FlowDocument['scores'][string];
type MeasureDefinition = FlowDocument['measures'][string];

const ROUNDING: Readonly<Record<string, Text>> = {
  'half up': { zh: '四舍五入', en: 'rounded half up' },
  'half even': { zh: '四舍六入五取偶', en: 'rounded half to even' },
  down: { zh: '向下取整', en: 'rounded down' },
  up: { zh: '向上取整', en: 'rounded up' },
};

const together = (parts: readonly (Text | undefined)[]): Text => {
  const said = parts.filter((part) => part !== undefined);
  return {
    zh: said.map(({ zh }) => zh).join('，'),
    en: said.map(({ en }) => en).join(', '),
  };
};

const limit = (value: string | undefined, [zh, en]: readonly [string, string], unit = '') =>
  value === undefined
    ? undefined
    : { zh: `${zh} ${value}${unit}`, en: `${en} ${value}${unit === '' ? '' : ` ${unit}`}` };

const rounding = (rule: string | undefined): Text | undefined => {
  if (rule === undefined) return undefined;
  const space = rule.indexOf(' ');
  const step = rule.slice(0, space);
  const how = ROUNDING[rule.slice(space + 1)];
  return how && { zh: `${how.zh}到 ${step}`, en: `${how.en} to ${step}` };
};

/** How the inputs of a score come together, in the order in which it is done. */
export const formulaWords = ({ floor, cap, round }: ScoreDefinition): Text =>
  together([
    { zh: '各组成按权重加权平均', en: 'The mean of its parts by weight' },
    limit(floor, ['不低于', 'at least']),
    limit(cap, ['不高于', 'at most']),
    rounding(round),
  ]);

/** How the value of a measure follows from what was counted. */
export const attainmentWords = ({ direction, floor, cap }: MeasureDefinition): Text =>
  together([
    direction === 'higher'
      ? { zh: '达成率 = 实际 ÷ 目标', en: 'Attainment = actual ÷ target' }
      : {
          zh: '达成率 = 2 − 实际 ÷ 目标（越低越好）',
          en: 'Attainment = 2 − actual ÷ target (lower is better)',
        },
    limit(floor, ['不低于', 'at least'], '%'),
    limit(cap, ['不高于', 'at most'], '%'),
  ]);
