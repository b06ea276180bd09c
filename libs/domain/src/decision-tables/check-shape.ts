import type { DecisionTable } from './table.schema.js';
import { tableFinding } from './table-finding.js';
import type { TableFinding } from './table-finding.js';

/** What the schema cannot say: as many cells as columns, and what a hit policy needs. */
export const checkShape = (table: DecisionTable): readonly TableFinding[] => [
  ...table.rules.flatMap((rule, at) => cells(table, rule, at)),
  ...doubles(table),
  ...policy(table),
];

const cells = (
  { inputs, outputs }: DecisionTable,
  { when, then }: DecisionTable['rules'][number],
  at: number,
): readonly TableFinding[] =>
  when.length === inputs.length && then.length === outputs.length
    ? []
    : [
        tableFinding('error', `rules.${at}`, {
          code: 'TABLE.CELLS',
          zh: `规则 ${at + 1} 应有 ${inputs.length} 个条件和 ${outputs.length} 个结果`,
          en: `Rule ${at + 1} needs ${inputs.length} tests and ${outputs.length} results`,
        }),
      ];

const doubles = ({ outputs }: DecisionTable): readonly TableFinding[] =>
  outputs.flatMap(({ output }, at) =>
    outputs.findIndex((other) => other.output === output) === at
      ? []
      : [
          tableFinding('error', `outputs.${at}`, {
            code: 'TABLE.DOUBLE_OUTPUT',
            zh: `结果「${output}」出现了两次`,
            en: `The output "${output}" is there twice`,
          }),
        ],
  );

const policy = ({ hit, aggregate, outputs }: DecisionTable): readonly TableFinding[] => {
  const ranked = hit === 'priority' || hit === 'output order';
  const unranked = ranked && outputs.every(({ values }) => values === undefined);
  return [
    ...(unranked
      ? [
          tableFinding('error', 'outputs', {
            code: 'TABLE.NO_PRIORITY',
            zh: `「${hit}」需要列出结果值的先后`,
            en: `"${hit}" needs the values of an output in order of importance`,
          }),
        ]
      : []),
    ...(aggregate !== undefined && hit !== 'collect'
      ? [
          tableFinding('error', 'aggregate', {
            code: 'TABLE.AGGREGATE',
            zh: '只有 collect 才能汇总',
            en: 'Only what is collected can be aggregated',
          }),
        ]
      : []),
  ];
};
