import { blockOf } from '../../review/record/index.js';
import type { OpenedReview, StepKey, StepState } from '../../review/record/index.js';
import { participantOf } from '../compile/index.js';
import type { CompiledFlow, Node } from '../compile/index.js';

/** Whether a score reads a block, itself or by another score. */
export const reads = (flow: CompiledFlow, score: string, blocks: ReadonlySet<string>): boolean =>
  readsSome({ flow, blocks }, score, new Set());

const readsSome = (
  asked: { readonly flow: CompiledFlow; readonly blocks: ReadonlySet<string> },
  score: string,
  seen: Set<string>,
): boolean => {
  seen.add(score);
  const { formulas, document } = asked.flow;
  const { singles = [], lists = [] } = formulas.get(score) ?? {};
  return [...singles, ...lists].some((ref) =>
    document.scores[ref] === undefined
      ? asked.blocks.has(ref.split('.', 1)[0] ?? ref)
      : !seen.has(ref) && readsSome(asked, ref, seen),
  );
};

/** Whether people have been told a score, or it was calibrated, frozen or made the result. */
export const isSettled = (review: OpenedReview, flow: CompiledFlow, score: string): boolean =>
  review.released.has(score) ||
  review.frozen.has(score) ||
  review.resultSet === score ||
  [...review.steps.values()].some(({ block, outcome }) => {
    const node = outcome === 'calibrated' ? flow.nodes.get(block) : undefined;
    return node?.kind === 'calibration' && node.document.score === score;
  });

export interface Resting {
  /** Steps that computed a score from the answers, which nobody has been told yet. */
  readonly computed: readonly StepKey[];
  /** Steps in which people saw the answers, or that computed from them what has been told. */
  readonly stale: readonly StepKey[];
  /** Of those: what was signed, voted on or released. */
  readonly settled: readonly StepKey[];
}

/**
 * What rests on the answers of some steps: inputs are the fields a step shows or its formulas
 * read (decision 6 of the flow language). Only what has begun is named.
 */
export const restsOn = (
  flow: CompiledFlow,
  review: OpenedReview,
  keys: readonly StepKey[],
): Resting => {
  const blocks = new Set(keys.map(blockOf));
  const others = [...review.steps.values()].filter(
    ({ key, status }) => !keys.includes(key) && (status === 'open' || status === 'closed'),
  );
  const resting = others.filter((step) => rests(flow, step, blocks));
  const isComputed = ({ block, status }: StepState): boolean => {
    const node = flow.nodes.get(block);
    return (
      status === 'closed' &&
      node?.kind === 'compute' &&
      !isSettled(review, flow, node.document.score)
    );
  };
  const stale = resting.filter((step) => !isComputed(step));
  return {
    computed: resting.filter(isComputed).map(({ key }) => key),
    stale: stale.map(({ key }) => key),
    settled: stale.filter((step) => isSigned(flow, step)).map(({ key }) => key),
  };
};

const rests = (flow: CompiledFlow, { block }: StepState, blocks: ReadonlySet<string>): boolean => {
  const node = flow.nodes.get(block);
  if (node === undefined) return false;
  if (node.kind === 'compute' || node.kind === 'release' || node.kind === 'calibration')
    return reads(flow, node.document.score, blocks);
  const shown = new Set(
    flow.document.visibility.flatMap((rule) => (blocks.has(rule.of) ? rule.to : [])),
  );
  return whoOf(node).some((role) => shown.has(participantOf(flow, block, role)));
};

const whoOf = ({ document }: Node): readonly string[] => {
  const asked = 'who' in document ? document.who : 'panel' in document ? document.panel : [];
  return typeof asked === 'string' ? [asked] : asked;
};

const SIGNED: ReadonlySet<string> = new Set(['feedback meeting', 'acknowledgement']);

const isSigned = (flow: CompiledFlow, { block, status }: StepState): boolean => {
  const node = flow.nodes.get(block);
  if (status !== 'closed' || node === undefined) return false;
  if (node.kind === 'task') return SIGNED.has(node.document.kind);
  return node.kind === 'vote' || node.kind === 'release' || node.kind === 'calibration';
};

/** What a step is flagged with whose inputs are asked again. */
export const staleMark = (blocks: readonly string[]): string =>
  `${STALE}${[...new Set(blocks)].toSorted().join(', ')}`;

const STALE = 'rests on what is asked again: ';

export const isMarkedStale = ({ findings }: StepState): boolean =>
  findings.some((finding) => finding.startsWith(STALE));
