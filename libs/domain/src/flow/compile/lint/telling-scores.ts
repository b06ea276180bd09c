import type { CompiledFlow, NodeOf } from '../compiled-flow.js';
import type { Finding } from '../finding.js';
import { authorsAtLeast } from './authors.js';

/**
 * Scores that are released and tell what an anonymous rater gave: one answer is no mean, and the
 * mean of fewer than the floor is reckoned back from a total whose other parts are known.
 */
export const tellingScores = (flow: CompiledFlow): readonly Finding[] =>
  [...flow.nodes.values()].flatMap((node) =>
    node.kind === 'release' ? tellingIn(flow, node) : [],
  );

const tellingIn = (flow: CompiledFlow, node: NodeOf<'release'>): readonly Finding[] =>
  [...partsOf(flow, node.document.score)].flatMap((score) => {
    const { singles = [], lists = [] } = flow.formulas.get(score) ?? {};
    const atLeast = leastOf(flow, score);
    return [
      ...singles.flatMap((ref) => singleTells(flow, node.id, ref)),
      ...lists.flatMap((ref) => manyTell(flow, node.id, { ref, atLeast })),
    ];
  });

const leastOf = ({ document }: CompiledFlow, score: string): number => {
  const definition = document.scores[score];
  return definition !== undefined && 'raters' in definition ? (definition.raters?.atLeast ?? 1) : 1;
};

/** A score and every score it is made of. */
const partsOf = (flow: CompiledFlow, score: string, seen = new Set<string>()): Set<string> => {
  if (seen.has(score)) return seen;
  seen.add(score);
  for (const ref of flow.formulas.get(score)?.singles ?? []) {
    if (ref in flow.document.scores) partsOf(flow, ref, seen);
  }
  return seen;
};

const floorOf = ({ document }: CompiledFlow, block: string): number | undefined => {
  const floors = document.visibility
    .filter(({ of, anonymous }) => of === block && anonymous)
    .map(({ floor }) => floor);
  return floors.length === 0 ? undefined : Math.max(...floors);
};

const singleTells = (flow: CompiledFlow, path: string, ref: string): readonly Finding[] => {
  const [block = '', , aggregate] = ref.split('.');
  if (aggregate !== undefined) return manyTell(flow, path, { ref, atLeast: 1 });
  return floorOf(flow, block) === undefined ? [] : [oneTold(path, ref)];
};

const manyTell = (
  flow: CompiledFlow,
  path: string,
  { ref, atLeast }: { readonly ref: string; readonly atLeast: number },
): readonly Finding[] => {
  const [block = ''] = ref.split('.');
  const floor = floorOf(flow, block);
  if (floor === undefined || atLeast >= floor) return [];
  const asked = authorsAtLeast(flow, block);
  return asked !== undefined && asked < floor ? [fewTold(path, ref, floor)] : [];
};

const oneTold = (path: string, ref: string): Finding => ({
  code: 'FLOW.SCORE_TELLS_ONE',
  severity: 'warning',
  path,
  message: {
    zh: `开通的得分用到「${ref}」，那是一名匿名填写人自己的答案`,
    en: `The released score uses "${ref}", which is the own answer of one anonymous author`,
  },
  fix: { zh: '改用多人的平均值', en: 'Use a mean over all of them' },
});

const fewTold = (path: string, ref: string, floor: number): Finding => ({
  code: 'FLOW.SCORE_TELLS_FEW',
  severity: 'warning',
  path,
  message: {
    zh: `开通的得分用到「${ref}」；填写人少于 ${floor} 时可由总分反推其答案`,
    en: `The released score uses "${ref}"; of fewer than ${floor} authors it can be reckoned back`,
  },
  fix: {
    zh: `用 raters 并写 atLeast: ${floor}，不足时按缺失处理`,
    en: `Use raters with atLeast: ${floor}, so that fewer count as missing`,
  },
});
