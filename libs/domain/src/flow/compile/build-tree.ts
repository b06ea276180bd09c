import { blockKindOf } from '../language/index.js';
import type { BlockDocument, BlockDocumentOf, BlockKind, BlockList } from '../language/index.js';
import type { Condition, Node } from './compiled-flow.js';
import { compileJoin } from './join-rule.js';
import type { CompileFormula } from './join-rule.js';
import type { Inline } from './subflows.js';

/** Compiles the conditions of a flow while its tree is built. */
export type CompileCondition = (text: string, path: string) => Condition;

/** What the tree of a document is built with. */
export interface Tools {
  readonly condition: CompileCondition;
  readonly formula: CompileFormula;
  readonly inline: Inline;
}

interface Place {
  readonly stage: string;
  /** Fragments around it, the outermost first. */
  readonly fragments: readonly string[];
  readonly parent?: string;
  readonly path: string;
}

type Builder<K extends BlockKind> = (document: BlockDocumentOf<K>, build: Build) => object;
interface Build {
  readonly place: Place;
  readonly path: string;
  readonly list: BuildList;
}
type BuildList = (blocks: BlockList, path: string, fragment?: string) => readonly Node[];

const leaf = (): object => ({});

/** Kinds whose document says all there is to say. */
const leaves = {
  task: leaf,
  gate: leaf,
  calibration: leaf,
  notify: leaf,
  compute: leaf,
  release: leaf,
  plan: leaf,
  action: leaf,
  end: leaf,
};

/** Blocks one after another, wherever their document has them. */
const inOrder = {
  sequence: ({ blocks }: BlockDocumentOf<'sequence'>, { list }: Build): object => ({
    children: list(blocks, 'blocks'),
  }),
  stage: ({ blocks }: BlockDocumentOf<'stage'>, { list }: Build): object => ({
    children: list(blocks, 'blocks'),
  }),
  window: ({ then }: BlockDocumentOf<'window'>, { list }: Build): object => ({
    children: list(then, 'then'),
  }),
};

const rulesOf = (
  rules: BlockDocumentOf<'vote'>['composition'],
  condition: CompileCondition,
  path: string,
): readonly Condition[] =>
  rules.map(({ holds }, index) => condition(holds, `${path}.${index}.holds`));

/** A way for each outcome of the decision's own. */
const decision = ({ outcomes }: BlockDocumentOf<'decision'>, { list }: Build): object => {
  const ways = outcomes.flatMap((each, index) =>
    typeof each === 'object'
      ? [{ outcome: each.outcome, children: list(each.do ?? [], `outcomes.${index}.do`) }]
      : [],
  );
  return { ways, children: ways.flatMap(({ children }) => children) };
};

/** What each kind adds to its node: its children, or its cases. */
const builders = ({
  condition,
  formula,
  inline,
}: Tools): { readonly [K in BlockKind]: Builder<K> } => ({
  ...inOrder,
  ...leaves,
  decision,
  parallel: (d, { list, path }) => ({
    children: list(d.branches, 'branches'),
    join: compileJoin(d, formula, path),
  }),
  forEach: (d, { list, path }) => ({
    children: list(d.do, 'do'),
    join: compileJoin(d, formula, path),
  }),
  repeat: ({ do: inside, until, otherwise }, { list, path }) => ({
    ...{ children: list(inside, 'do'), until: condition(until, `${path}.until`) },
    otherwise: list(otherwise, 'otherwise'),
  }),
  subflow: (d, { list, place }) => ({ children: list(inline(d, place.fragments), 'use', d.use) }),
  vote: ({ undecided = [], composition }, { list, path }) => ({
    children: list(undecided, 'undecided'),
    composition: rulesOf(composition, condition, `${path}.composition`),
  }),
  choose: (d, { list, path }) => ({
    cases: d.cases.map((branch, index) => ({
      when: condition(branch.when, `${path}.cases.${index}.when`),
      children: list(branch.do, `cases.${index}.do`),
    })),
    otherwise: list(d.otherwise, 'otherwise'),
  }),
  wait: ({ for: awaited }, { path }) => ({
    ...(typeof awaited === 'object' && 'condition' in awaited
      ? { condition: condition(awaited.condition, `${path}.for.condition`) }
      : {}),
  }),
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
export const buildTree = (stages: BlockList, tools: Tools): readonly Node[] => {
  const byKind = builders(tools);
  const build = (document: BlockDocument, place: Place): Node => {
    const kind = kindOf(document);
    const id = idOf(document);
    const stage = kind === 'stage' ? id : place.stage;
    const list: BuildList = (blocks, key, fragment) =>
      blocks.map((child, index) =>
        build(child, {
          ...{ stage, parent: id, path: `${place.path}.${key}.${index}` },
          fragments: fragment === undefined ? place.fragments : [...place.fragments, fragment],
        }),
      );
    const builder = byKind[kind] as Builder<BlockKind>;
    const own = builder(document, { place, path: place.path, list });
    return { kind, id, stage, document, ...always(document, place, tools), ...own } as Node;
  };
  return stages.map((document, index) =>
    build(document, { stage: '', fragments: [], path: `stages.${index}` }),
  );
};

/** What a block of any kind may have. */
const always = (
  { when, abandonWhen }: BlockDocument,
  { parent, path }: Place,
  { condition }: Tools,
): object => ({
  ...(parent === undefined ? {} : { parent }),
  ...(when === undefined ? {} : { when: condition(when, `${path}.when`) }),
  ...(abandonWhen === undefined
    ? {}
    : { abandonWhen: condition(abandonWhen, `${path}.abandonWhen`) }),
});
