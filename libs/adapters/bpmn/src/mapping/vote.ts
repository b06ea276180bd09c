import type { NodeOf } from '@reprise/domain/flow/compile';
import { activity, gateway, joining } from '../drawing/elements.js';
import { EMPTY, single, then } from '../drawing/fragment.js';
import type { Fragment } from '../drawing/fragment.js';
import { stack } from '../drawing/stack.js';
import type { Way } from '../drawing/stack.js';
import { carrying, helper, own, word } from './pen.js';
import type { Pen } from './pen.js';

/** Everybody of a panel votes; behind it, what follows where the vote stays undecided. */
export const vote = (pen: Pen, node: NodeOf<'vote'>): Fragment => {
  const work = carrying(activity('UserTask', own(pen, node), { owners: [node.document.panel] }));
  if (node.children.length === 0) return single(work);
  const fork = gateway('ExclusiveGateway', helper(pen, node, { as: 'outcome', name: 'decided' }));
  const undecided = `steps.${node.id}.outcome = "undecided"`;
  const ways: readonly Way[] = [
    { fragment: pen.list(node.children), reads: { name: undecided, condition: undecided } },
    { fragment: EMPTY, reads: { name: word(pen, 'otherwise'), isDefault: true } },
  ];
  return then(single(work), stack(fork, ways, joining(`${node.id}_join`)));
};
