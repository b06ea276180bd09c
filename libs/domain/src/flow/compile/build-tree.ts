import { blockKindOf } from '../language/index.js';
import type { BlockDocument, BlockDocumentOf, BlockKind, BlockList } from '../language/index.js';
import type { Condition, Node } from './compiled-flow.js';

/** Compiles the conditions of a flow while its tree is built. */
export type CompileCondition = (text: string, path: string) => Condition;

interface Place {
  readonly stage: string;
  readonly parent?: string;
  readonly path: string;
}

type Builder<K extends BlockKind> = (
  document: BlockDocumentOf<K>,
  build: { readonly base: NodeBase; readonly path: string; readonly list: BuildList },
) => object;
type NodeBase = { readonly id: string; readonly stage: string };
type BuildList = (blocks: BlockList, path: string) => readonly Node[];

const leaf = (): object => ({});

/** What each kind adds to its node: its children, or its cases. */
const builders = (condition: CompileCondition): { readonly [K in BlockKind]: Builder<K> } => ({
  sequence: (d, { list }) => ({ children: list(d.blocks, 'blocks') }),
  stage: (d, { list }) => ({ children: list(d.blocks, 'blocks') }),
  parallel: (d, { list }) => ({ children: list(d.branches, 'branches') }),
  forEach: (d, { list }) => ({ children: list(d.do, 'do') }),
  window: (d, { list }) => ({ children: list(d.then, 'then') }),
  vote: (d, { list, path }) => ({
    children: list(d.undecided ?? [], 'undecided'),
    composition: d.composition.map(({ holds }, index) =>
      condition(holds, `${path}.composition.${index}.holds`),
    ),
  }),
  choose: (d, { list, path }) => ({
    cases: d.cases.map((branch, index) => ({
      when: condition(branch.when, `${path}.cases.${index}.when`),
      children: list(branch.do, `cases.${index}.do`),
    })),
    otherwise: list(d.otherwise, 'otherwise'),
  }),
  task: leaf,
  decision: leaf,
  gate: leaf,
  calibration: leaf,
  wait: leaf,
  notify: leaf,
  compute: leaf,
  release: leaf,
  plan: leaf,
  end: leaf,
});

/** Id of a block: the value of its block key. */
export const idOf = (document: BlockDocument): string => {
  const kind = kindOf(document);
  const id: unknown = Object.entries(document).find(([key]) => key === kind)?.[1];
  return typeof id === 'string' ? id : '';
};

const kindOf = (document: BlockDocument): BlockKind => {
  const kind = blockKindOf(document);
  if (kind === undefined) throw new Error('the schema let a block without a kind through');
  return kind;
};

/** Builds the tree of nodes from the blocks of a parsed document. */
export const buildTree = (stages: BlockList, condition: CompileCondition): readonly Node[] => {
  const byKind = builders(condition);
  const build = (document: BlockDocument, place: Place): Node => {
    const kind = kindOf(document);
    const id = idOf(document);
    const stage = kind === 'stage' ? id : place.stage;
    const base = {
      kind,
      id,
      stage,
      document,
      ...(place.parent === undefined ? {} : { parent: place.parent }),
      ...(document.when === undefined
        ? {}
        : { when: condition(document.when, `${place.path}.when`) }),
    };
    const list: BuildList = (blocks, key) =>
      blocks.map((child, index) =>
        build(child, { stage, parent: id, path: `${place.path}.${key}.${index}` }),
      );
    const builder = byKind[kind] as Builder<BlockKind>;
    const own = builder(document, { base, path: place.path, list });
    return { ...base, ...own } as Node;
  };
  return stages.map((document, index) => build(document, { stage: '', path: `stages.${index}` }));
};
