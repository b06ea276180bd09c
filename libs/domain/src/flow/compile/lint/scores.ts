import { compare, sum } from '../../../decimal/index.js';
import { as } from '../../../kernel/index.js';
import type { Decimal } from '../../../kernel/index.js';
import { listRefs, singleRefs } from '../../../scoring/index.js';
import type { ScoreDefinition } from '../../../scoring/index.js';
import { fieldOf } from '../compiled-flow.js';
import type { CompiledFlow } from '../compiled-flow.js';
import type { Finding } from '../finding.js';
import { scoreFinding } from './score-finding.js';

/** References of a formula that lead nowhere, formulas that need themselves, unknown scales. */
export const scores = (flow: CompiledFlow): readonly Finding[] => [
  ...Object.entries(flow.document.scores).flatMap(([key, definition]) => [
    ...inputs(flow, key, definition),
    ...circle(flow, key),
    ...scaleOf(flow, key, definition),
    ...weights(key, definition),
    ...rescales(key, definition),
  ]),
  ...ofRecord(flow),
];

const inputs = (
  flow: CompiledFlow,
  key: string,
  definition: ScoreDefinition,
): readonly Finding[] => {
  const singles = singleRefs(definition).filter((ref) => !leadsSomewhere(flow, ref));
  const lists = listRefs(definition).filter((ref) => !isField(flow, ref, ['goals', ...NUMBERS]));
  return [...singles, ...lists].map((ref) =>
    scoreFinding('FLOW.UNKNOWN_INPUT', `scores.${key}`, {
      message: {
        zh: `「${ref}」不是得分、指标或表单字段`,
        en: `"${ref}" is no score, measure or form field`,
      },
    }),
  );
};

const NUMBERS = ['rating', 'number', 'computed', 'competencies'];

const leadsSomewhere = (flow: CompiledFlow, ref: string): boolean =>
  ref in flow.document.scores || ref in flow.document.measures || isField(flow, ref, NUMBERS);

const isField = (flow: CompiledFlow, ref: string, types: readonly string[]): boolean => {
  const [step = '', field = ''] = ref.split('.');
  return types.includes(fieldOf(flow, step, field)?.type ?? '');
};

const circle = (flow: CompiledFlow, key: string): readonly Finding[] =>
  needsItself(flow, key, new Set())
    ? [
        scoreFinding('FLOW.CIRCULAR_SCORE', `scores.${key}`, {
          message: { zh: '得分循环引用', en: 'The score needs itself' },
        }),
      ]
    : [];

const needsItself = (flow: CompiledFlow, key: string, path: ReadonlySet<string>): boolean => {
  if (path.has(key)) return true;
  const definition = flow.document.scores[key];
  const parts = definition === undefined ? [] : singleRefs(definition);
  return parts.some((part) => needsItself(flow, part, new Set([...path, key])));
};

const scaleOf = (
  { document }: CompiledFlow,
  key: string,
  { bands, override }: ScoreDefinition,
): readonly Finding[] => {
  const path = `scores.${key}`;
  if (bands !== undefined && !(bands in document.scales)) {
    const message = { zh: '没有这个等级表', en: 'There is no such scale' };
    return [scoreFinding('FLOW.UNKNOWN_SCALE', path, { message })];
  }
  const levels = document.scales[bands ?? '']?.levels ?? [];
  return override.flatMap(({ bandAtMost: most }) =>
    most === undefined || levels.some(({ id }) => id === most)
      ? []
      : [
          scoreFinding('FLOW.UNKNOWN_BAND', path, {
            message: { zh: `等级表中没有「${most}」`, en: `The scale has no level "${most}"` },
          }),
        ],
  );
};

/** A warning: flows were published whose weights were shared out whatever they added to. */
const weights = (key: string, definition: ScoreDefinition): readonly Finding[] => {
  const { weighted, weights: rule } = definition;
  if (weighted === undefined || rule !== 'add to 100') return [];
  const each = Object.values(weighted).map((part) =>
    as<Decimal>(String(typeof part === 'number' ? part : part.weight)),
  );
  const total = sum(each);
  if (compare(total, as<Decimal>('100')) === 0) return [];
  return [
    scoreFinding('FLOW.WEIGHTS', `scores.${key}.weighted`, {
      severity: 'warning',
      message: {
        zh: `权重合计为 ${total}，不是 100`,
        en: `The weights add to ${total}, not to 100`,
      },
      fix: {
        zh: '改为合计 100，或写明 "weights": "relative"（按比例）',
        en: 'Let them add to 100, or write "weights": "relative" for shares of what they add to',
      },
    }),
  ];
};

const rescales = (key: string, { weighted = {} }: ScoreDefinition): readonly Finding[] =>
  Object.entries(weighted).flatMap(([ref, part]) => {
    const from = typeof part === 'number' ? undefined : part.rescale?.from;
    if (from === undefined || compare(as<Decimal>(from[0]), as<Decimal>(from[1])) !== 0) return [];
    return [
      scoreFinding('FLOW.BAD_RESCALE', `scores.${key}.weighted.${ref}`, {
        message: {
          zh: '原尺度的两端相同，无法换算',
          en: 'Both ends of the scale to convert from are the same',
        },
      }),
    ];
  });

const ofRecord = ({ document }: CompiledFlow): readonly Finding[] =>
  document.resultOfRecord
    .filter((key) => !(key in document.scores))
    .map((key) =>
      scoreFinding('FLOW.UNKNOWN_NAME', 'resultOfRecord', {
        message: { zh: `没有名为「${key}」的得分`, en: `There is no score named "${key}"` },
      }),
    );
