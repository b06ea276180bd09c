import type { Node, NodeOf } from '@reprise/domain/flow/compile';
import { event, gateway, joining } from '../drawing/elements.js';
import { EMPTY, shift, single, then, together } from '../drawing/fragment.js';
import type { Fragment } from '../drawing/fragment.js';
import { stack } from '../drawing/stack.js';
import type { Way } from '../drawing/stack.js';
import { carrying, helper, own, said, titleOf, word } from './pen.js';
import type { Pen } from './pen.js';
import { branchId, isForked } from './scopes.js';
import { subProcess, withEnds } from './sub-process.js';

const FRAME = 30;
const HEADING = 20;

/** Something to see where a flow has a place with nothing in it. */
export const placeholder = (pen: Pen, id: string): Fragment =>
  single(event('IntermediateThrowEvent', { id: `${id}_nothing`, name: word(pen, 'nothing') }));

/** Stages and sequences: a frame around what they hold. Flows cross it, as people expect of a stage. */
export const framed = (pen: Pen, node: NodeOf<'stage'> | NodeOf<'sequence'>): Fragment => {
  const listed = pen.list(node.children);
  const inner = listed.entry === undefined ? placeholder(pen, node.id) : listed;
  const box = {
    x: 0,
    y: -inner.above - FRAME - HEADING,
    width: inner.width + 2 * FRAME,
    height: inner.above + inner.below + 2 * FRAME + HEADING,
  };
  const moved = shift(inner, FRAME, 0);
  const group = { id: `${node.id}_group`, name: titleOf(pen, node.id), box, block: node.id };
  return {
    ...moved,
    groups: [group, ...moved.groups],
    width: box.width,
    above: -box.y + 10,
    below: inner.below + FRAME + 10,
  };
};

/** Everybody at the same time: between two gateways when all are waited for. */
export const parallel = (pen: Pen, node: NodeOf<'parallel'>): Fragment => {
  if (isForked(node)) {
    const ways = node.children.map((child): Way => ({ fragment: pen.list([child]), reads: {} }));
    return stack(
      carrying(gateway('ParallelGateway', own(pen, node))),
      ways,
      gateway('ParallelGateway', { id: `${node.id}_join`, name: '' }),
    );
  }
  return node.children.length > 1 ? someOf(pen, node) : alone(pen, node);
};

/** A branch of its own is no fork. */
const alone = (pen: Pen, node: NodeOf<'parallel'>): Fragment =>
  subProcess(
    pen,
    { ...own(pen, node), type: 'SubProcess', block: node.id },
    withEnds(pen, node.id, pen.list(node.children)),
  );

/** Some of several are enough: BPMN's ad-hoc sub-process says when, and what becomes of the rest. */
const someOf = (pen: Pen, node: NodeOf<'parallel'>): Fragment => {
  const branches = node.children.map((child) => {
    const id = branchId(child.id);
    const inner = withEnds(pen, id, pen.list([child]));
    return subProcess(pen, { id, name: titleOf(pen, child.id), type: 'SubProcess' }, inner);
  });
  const { join, rest } = node.document;
  return subProcess(
    pen,
    {
      ...{ ...own(pen, node), type: 'AdHocSubProcess', block: node.id },
      completion: said(pen, join, ['parallel', 'join']),
      cancelsRest: rest === 'cancel',
    },
    piled(branches),
  );
};

/** One below another, nothing flowing between them. */
const piled = (branches: readonly Fragment[]): Fragment => {
  let bottom = 0;
  const placed = branches.map((branch) => {
    const moved = shift(branch, 0, bottom + branch.above);
    bottom += branch.above + branch.below + 30;
    return moved;
  });
  return {
    ...EMPTY,
    ...together(placed),
    width: Math.max(0, ...branches.map(({ width }) => width)),
    below: bottom,
  };
};

/** Once for each person: a sub-process with many instances. */
export const forEach = (pen: Pen, node: NodeOf<'forEach'>): Fragment => {
  const { order, join } = node.document;
  const isAll = join === 'all';
  const inner = withEnds(pen, node.id, pen.list(node.children));
  return subProcess(
    pen,
    {
      ...{ ...own(pen, node), type: 'SubProcess', block: node.id, owners: [node.document.in] },
      loop: {
        isSequential: order === 'one by one',
        ...(isAll ? {} : { completion: said(pen, join, ['forEach', 'join']) }),
      },
    },
    inner,
  );
};

/** Again until a condition holds, and behind it what follows when it never did. */
export const repeat = (pen: Pen, node: NodeOf<'repeat'>): Fragment => {
  const { until, atMost } = node.document;
  const inner = withEnds(pen, node.id, pen.list(node.children));
  const round = subProcess(
    pen,
    {
      ...{ ...own(pen, node), type: 'SubProcess', block: node.id },
      again: { unless: until, atMost },
    },
    inner,
  );
  if (node.otherwise.length === 0) return round;
  const fork = gateway('ExclusiveGateway', helper(pen, node, { as: 'times', name: 'applies' }));
  const condition = `not(${until})`;
  const ways: readonly Way[] = [
    { fragment: pen.list(node.otherwise), reads: { name: condition, condition } },
    { fragment: EMPTY, reads: { name: word(pen, 'otherwise'), isDefault: true } },
  ];
  return then(round, stack(fork, ways, joining(`${node.id}_done`)));
};

/** One way by its condition, with a default. */
export const choose = (pen: Pen, node: NodeOf<'choose'>): Fragment => {
  const bare = new Set<string>();
  const way = (children: readonly Node[], index: number): Fragment => {
    const fragment = pen.list(children);
    const condition = node.document.cases[index]?.when ?? '';
    const isAgain = fragment.entry === undefined && bare.has(condition);
    if (fragment.entry === undefined) bare.add(condition);
    // Two bare ways under one condition would be the same flow twice.
    return isAgain ? placeholder(pen, `${node.id}_${index}`) : fragment;
  };
  const cases = node.cases.map(({ children }, index): Way => {
    const condition = node.document.cases[index]?.when ?? '';
    return { fragment: way(children, index), reads: { name: condition, condition } };
  });
  const otherwise: Way = {
    fragment: pen.list(node.otherwise),
    reads: { name: word(pen, 'otherwise'), isDefault: true },
  };
  return stack(
    carrying(gateway('ExclusiveGateway', own(pen, node))),
    [...cases, otherwise],
    joining(`${node.id}_join`),
  );
};

/** A block that is skipped unless a condition holds. */
export const guarded = (pen: Pen, node: Node, { fragment, when }: Guard): Fragment => {
  const fork = gateway('ExclusiveGateway', helper(pen, node, { as: 'when', name: 'applies' }));
  const ways: readonly Way[] = [
    { fragment, reads: { name: when, condition: when } },
    { fragment: EMPTY, reads: { name: word(pen, 'otherwise'), isDefault: true } },
  ];
  return stack(fork, ways, joining(`${node.id}_on`));
};

interface Guard {
  readonly fragment: Fragment;
  readonly when: string;
}

/** Behind an unconditional end, what follows is drawn as what it is: never reached. */
export const unreached = (pen: Pen, node: Node, fragment: Fragment): Fragment => {
  const ways: readonly Way[] = [
    { fragment, reads: { name: word(pen, 'always'), condition: 'true' } },
    { fragment: EMPTY, reads: { name: word(pen, 'otherwise'), isDefault: true } },
  ];
  const fork = gateway('ExclusiveGateway', helper(pen, node, { as: 'always', name: 'ends' }));
  return stack(fork, ways, joining(`${node.id}_never`));
};
