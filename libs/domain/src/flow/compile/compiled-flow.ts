import type { DueRule } from '../../calendar/index.js';
import type { BandScale } from '../../scoring/index.js';
import type { CompiledForm } from '../../forms/index.js';
import type { CompiledJoin } from './join-rule.js';
import type { BlockDocumentOf, BlockKind, FlowDocument, FlowField } from '../language/index.js';

/** A condition a person wrote, compiled: `undefined` stands for FEEL's null. */
export type Condition = (context: object) => boolean | undefined;

interface NodeBase<K extends BlockKind> {
  readonly kind: K;
  /** Permanent id of the block. */
  readonly id: string;
  /** Id of the stage the block is in. */
  readonly stage: string;
  readonly document: BlockDocumentOf<K>;
  readonly when?: Condition;
  readonly abandonWhen?: Condition;
  readonly parent?: string;
}

export type SequenceNode = NodeBase<'sequence'> & { readonly children: readonly Node[] };
export type StageNode = NodeBase<'stage'> & { readonly children: readonly Node[] };
export type ParallelNode = NodeBase<'parallel'> & {
  readonly children: readonly Node[];
  readonly join: CompiledJoin;
};
export type ForEachNode = NodeBase<'forEach'> & {
  readonly children: readonly Node[];
  readonly join: CompiledJoin;
};
export type RepeatNode = NodeBase<'repeat'> & {
  readonly children: readonly Node[];
  readonly until: Condition;
  /** What follows when it did not hold after the last time. */
  readonly otherwise: readonly Node[];
};
export type SubflowNode = NodeBase<'subflow'> & { readonly children: readonly Node[] };
/** Waits for a condition where it has one, else for its time or its fact. */
export type WaitNode = NodeBase<'wait'> & { readonly condition?: Condition };
export type WindowNode = NodeBase<'window'> & { readonly children: readonly Node[] };
/** A decision and the blocks that follow its named outcomes. */
export type DecisionNode = NodeBase<'decision'> & {
  readonly children: readonly Node[];
  readonly ways: readonly { readonly outcome: string; readonly children: readonly Node[] }[];
};
/** A vote and the blocks that follow when it stays undecided. */
export type VoteNode = NodeBase<'vote'> & {
  readonly children: readonly Node[];
  /** What must hold of the panel, in the order of the document. */
  readonly composition: readonly Condition[];
};
export type ChooseNode = NodeBase<'choose'> & {
  readonly cases: readonly { readonly when: Condition; readonly children: readonly Node[] }[];
  readonly otherwise: readonly Node[];
};
type HolderNode =
  | SequenceNode
  | StageNode
  | ParallelNode
  | ForEachNode
  | WindowNode
  | VoteNode
  | DecisionNode
  | ChooseNode
  | RepeatNode
  | SubflowNode;
type LeafKind = Exclude<BlockKind, HolderNode['kind']>;
export type LeafNode =
  WaitNode | { [K in Exclude<LeafKind, 'wait'>]: NodeBase<K> }[Exclude<LeafKind, 'wait'>];

export type Node = HolderNode | LeafNode;
export type NodeOf<K extends BlockKind> = Extract<Node, { readonly kind: K }>;

/** A flow ready to run: the document, its tree with compiled conditions, and its index. */
export interface CompiledFlow {
  readonly document: FlowDocument;
  readonly stages: readonly Node[];
  /** Block id → node, in the order of the document. */
  readonly nodes: ReadonlyMap<string, Node>;
  /** Deadline texts of the document, parsed. */
  readonly rules: ReadonlyMap<string, DueRule>;
  readonly scales: ReadonlyMap<string, BandScale>;
  readonly formulas: ReadonlyMap<string, CompiledFormula>;
  readonly forms: ReadonlyMap<string, CompiledForm>;
  /** Decision → the rules of forms that ask for it; others are asked for by the path alone. */
  readonly approvals: ReadonlyMap<string, ReadonlySet<string>>;
  readonly population: readonly PopulationRule[];
  /** Whether some condition is asked again and again while its block is open. */
  readonly watches: boolean;
  /** Conditions of participants that have any, by their key. */
  readonly people: ReadonlyMap<string, PeopleConditions>;
}

/** What a score is computed by, besides its definition. */
export interface CompiledFormula {
  /** Digest of the formula and its scale, stored with every score it made. */
  readonly version: string;
  /** Place in the definition (`adjust.0`) → its condition. */
  readonly conditions: ReadonlyMap<string, Condition>;
  readonly singles: readonly string[];
  readonly lists: readonly string[];
}

/** What a participant asks of its candidates. */
export interface PeopleConditions {
  readonly where?: Condition;
  readonly qualified?: Condition;
  readonly bars: readonly Barring[];
}

/** One bar, compiled: who did a step, or for whom a condition holds. */
export interface Barring {
  readonly did?: string;
  /** In so many earlier reviews in a row. */
  readonly times?: number;
  readonly when?: Condition;
  readonly unless?: Condition;
  readonly approvedBy?: string;
}

export type PopulationOutcome = 'in' | 'out' | 'too new' | 'carry forward';

/** One rule on who takes part; without a condition it is the default. */
export interface PopulationRule {
  readonly when?: Condition;
  readonly outcome: PopulationOutcome;
}

export const isLeaf = (node: Node): node is LeafNode =>
  !('children' in node) && node.kind !== 'choose';

/** Children in the order they are walked, whatever the kind. */
export const childrenOf = (node: Node): readonly Node[] => {
  if (node.kind === 'choose')
    return [...node.cases.flatMap((branch) => branch.children), ...node.otherwise];
  if (node.kind === 'repeat') return [...node.children, ...node.otherwise];
  return 'children' in node ? node.children : [];
};

/** A field of the form that a step is filled in with. */
export const fieldOf = (
  flow: CompiledFlow,
  block: string,
  field: string,
): FlowField | undefined => {
  const node = flow.nodes.get(block);
  const form = node?.kind === 'task' ? node.document.form : undefined;
  const fields = form === undefined ? [] : (flow.document.forms[form]?.fields ?? []);
  return fields.find((candidate) => candidate.field === field);
};
