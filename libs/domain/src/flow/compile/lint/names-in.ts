import type { BlockDocumentOf } from '../../language/index.js';
import type { QuotaDocument } from '../../../quotas/index.js';
import type { Node } from '../compiled-flow.js';
import { calledWhenOverdue } from '../overdue.js';

/** A name a block uses, and what it must be the name of. */
export interface NameUse {
  readonly of: 'participant' | 'form' | 'score' | 'block' | 'measure';
  readonly name: string;
}

const use = (of: NameUse['of'], names: readonly (string | undefined)[]): readonly NameUse[] =>
  names.flatMap((name) => (name === undefined || name === 'each' ? [] : [{ of, name }]));

const list = (who: string | readonly string[]): readonly string[] =>
  typeof who === 'string' ? [who] : who;

const insteadOf = (nobody: string | { readonly use: string } | undefined): string | undefined =>
  typeof nobody === 'object' ? nobody.use : undefined;

/** Who is called when it is late, and who may put it off. */
const pressed = ({
  overdue,
  extensions,
}: Pick<BlockDocumentOf<'task'>, 'overdue' | 'extensions'>): readonly string[] => [
  ...calledWhenOverdue(overdue),
  ...(extensions?.pastLatest ?? []),
];
/** A quota on a task or a decision names the score it counts; of any, who the rater is. */
const quotaNames = (quotas: readonly QuotaDocument[] = []): readonly NameUse[] =>
  quotas.flatMap(({ of, rater }) => [...use('score', [of]), ...use('participant', [rater])]);

type Uses = {
  readonly [K in Node['kind']]?: (node: Extract<Node, { kind: K }>) => readonly NameUse[];
};

const uses: Uses = {
  task: ({ document: d }) => [
    ...use('participant', [...list(d.who), d.nominates, ...pressed(d)]),
    ...use('participant', [insteadOf(d.nobody)]),
    ...use('form', [d.form]),
    ...quotaNames(d.quota),
  ],
  decision: ({ document: d }) => [
    ...use('participant', [d.who, ...d.not, ...pressed(d), insteadOf(d.nobody)]),
    ...use('block', d.returnsTo),
    ...quotaNames(d.quota),
  ],
  vote: ({ document: d }) =>
    use('participant', [
      ...[d.panel, d.chair, ...d.not],
      ...(typeof d.veto === 'object' ? d.veto : []),
    ]),
  forEach: ({ document: d }) =>
    use('participant', [d.in, typeof d.tooFew === 'object' ? d.tooFew.add : undefined]),
  wait: ({ document: d }) =>
    use('participant', typeof d.for === 'object' && 'fact' in d.for ? [d.for.recordedBy] : []),
  action: ({ document: { does } }) => {
    if ('lock' in does) return use('block', does.lock);
    return use('score', ['freeze' in does ? does.freeze : does.setResult]);
  },
  window: ({ document: d }) => [
    ...use('participant', [d.for]),
    ...use('block', [...d.excludes, typeof d.path === 'object' ? d.path.heldBefore : undefined]),
  ],
  calibration: ({ document: d }) => [
    ...use('participant', [d.panel, d.facilitator, ...(d.recused ?? [])]),
    ...use('score', [d.score]),
    ...quotaNames(d.quota),
  ],
  notify: ({ document: d }) => use('participant', d.who),
  compute: ({ document: d }) => use('score', [d.score]),
  release: ({ document: d }) => [...use('participant', d.to), ...use('score', [d.score])],
  plan: ({ document: d }) => use('participant', [d.owner]),
  gate: ({ document: d }) => use('block', 'on' in d.opens ? [] : [d.opens.havePassed]),
};

export const namesIn = (node: Node): readonly NameUse[] => {
  const rule = uses[node.kind] as ((node: Node) => readonly NameUse[]) | undefined;
  return rule?.(node) ?? [];
};
