import { compileFlow } from '@reprise/domain/flow/compile';
import type { CompiledFlow } from '@reprise/domain/flow/compile';
import { DIFFERENCES, task, title } from './differences.js';
import type { Name } from './differences.js';

const level = (id: string, from?: string) => ({ id, label: title, value: '80', from });
const peers = { nominatedIn: 'choose', count: [2, 3], from: 'anyone', nobody: 'skip' };

export interface Places {
  readonly before: readonly Name[];
  readonly after: readonly Name[];
  /** Who is waited for: with `both`, at two gates side by side. */
  readonly gate: 'unit' | 'cycle' | 'both';
}

const gateOf = (gate: string, whenAllOf: string) => ({
  ...{ gate, title, opens: { whenAllOf, havePassed: 'self' } },
});

const gatesOf = (gate: Places['gate']): readonly object[] =>
  gate === 'both'
    ? [{ parallel: 'gates', title, branches: [gateOf('there', 'cycle'), gateOf('here', 'unit')] }]
    : [gateOf('here', gate)];

/** A flow in which each difference matters before or after a gate at which people wait. */
export const flowOf = ({ before, after, gate }: Places): CompiledFlow => {
  const blocksOf = (names: readonly Name[]) =>
    names.flatMap((name): readonly object[] => DIFFERENCES[name].blocks);
  const compiled = compileFlow({
    ...{ schema: 'reprise.flow/1', flow: 'one-difference', title },
    ...{ calendar: 'CN', zone: 'Asia/Shanghai', population: [{ otherwise: 'in' }] },
    participants: {
      subject: { subject: true },
      manager: { lineManager: 1, nobody: { use: 'hrbp' } },
      adviser: { dottedLine: true, nobody: 'skip' },
      hrbp: { unitRole: 'hrbp', nobody: 'skip' },
      head: { unitRole: 'head', nobody: 'skip' },
      ...([...before, ...after].includes('peers') ? { peers } : {}),
    },
    scales: { five: { levels: [level('S', '90'), level('C', '50'), level('D')] } },
    forms: { rated: { title, fields: [{ field: 'words', type: 'text', title }] } },
    measures: { csat: { title, unit: '%', direction: 'higher' } },
    scores: {
      total: { title, weighted: { csat: 100 }, missing: { csat: { use: '95' } }, bands: 'five' },
    },
    stages: [
      {
        stage: 'first',
        title,
        blocks: [task('self', 'subject'), { compute: 's', title, score: 'total' }],
      },
      { stage: 'before', title, blocks: [...blocksOf(before), task('slow', 'subject')] },
      {
        ...{ stage: 'after', title },
        blocks: [
          ...gatesOf(gate),
          ...[task('both', 'manager'), ...blocksOf(after)],
          ...[gateOf('near', 'unit'), task('last', 'subject')],
        ],
      },
    ],
    visibility: [],
  });
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.findings));
  return compiled.flow;
};
