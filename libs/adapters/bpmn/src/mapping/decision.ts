import type { NodeOf } from '@reprise/domain/flow/compile';
import { activity, at, gateway, joining } from '../drawing/elements.js';
import { EMPTY, single, then } from '../drawing/fragment.js';
import type { Exit, Fragment } from '../drawing/fragment.js';
import { stack } from '../drawing/stack.js';
import type { Way } from '../drawing/stack.js';
import { carrying, helper, own, said, say, word } from './pen.js';
import type { Pen } from './pen.js';
import { withDue } from './step.js';
import { errorId, leaveBy, wayBack, wayName } from './sub-process.js';
import type { WayOut } from './ways-out.js';

/** A decision, the ways it may send back, and behind it those of its own outcomes. */
export const decision = (pen: Pen, node: NodeOf<'decision'>): Fragment => {
  const drawn = sending(pen, node);
  const ways = node.ways.filter(({ children }) => children.length > 0);
  if (ways.length === 0) return drawn;
  const fork = gateway('ExclusiveGateway', helper(pen, node, { as: 'way', name: 'decided' }));
  const condition = (outcome: string): string => `steps.${node.id}.outcome = "${outcome}"`;
  const drawnWays = ways.map(({ outcome, children }): Way => ({
    fragment: pen.list(children),
    reads: { name: outcome, condition: condition(outcome) },
  }));
  const otherwise = { name: word(pen, 'otherwise'), isDefault: true } as const;
  const all = [...drawnWays, { fragment: EMPTY, reads: otherwise }];
  return then(drawn, stack(fork, all, joining(`${node.id}_ways`)));
};

const sending = (pen: Pen, node: NodeOf<'decision'>): Fragment => {
  const work = carrying(
    activity('UserTask', own(pen, node), { owners: [node.document.who].flat() }),
  );
  const decided = withDue(pen, node, work);
  const ways = pen.ways.of(node.id);
  if (ways.length === 0) return decided;
  const fork = gateway('ExclusiveGateway', helper(pen, node, { as: 'outcome', name: 'decided' }));
  const forked = then(decided, single(fork, { isDefault: true, name: onwards(pen, node) }));
  return ways.reduce((whole, way, index) => withWay(pen, whole, { fork, way, index }), forked);
};

/** What a decision may come to besides sending back: then the review goes on. */
const onwards = (pen: Pen, { document: { outcomes } }: NodeOf<'decision'>): string => {
  const others = outcomes.flatMap((each) => {
    if (typeof each === 'object') return each.means === 'send back' ? [] : [say(pen, each.title)];
    return each === 'send back' ? [] : [said(pen, each, ['decision', 'outcomes'])];
  });
  return others.join(', ') || word(pen, 'otherwise');
};

interface Sending {
  readonly fork: { readonly id: string };
  readonly way: WayOut;
  readonly index: number;
}

const withWay = (pen: Pen, whole: Fragment, { fork, way, index }: Sending): Fragment => {
  const reads: Exit = {
    from: fork.id,
    name: wayName(pen, way),
    condition: `steps.${way.from}.outcome = "send back" and steps.${way.from}.to = "${way.to}"`,
  };
  if (way.leaves === undefined) {
    const back = { ...reads, to: wayBack(way.landing ?? '') };
    return { ...whole, backs: [...whole.backs, back] };
  }
  // Inside a sub-process the way ends here; at its edge it goes on.
  const end = at(
    leaveBy(pen, `${way.from}_${errorId(way)}_end`, way),
    whole.width + 40,
    70 + index * 90,
  );
  return {
    ...whole,
    elements: [...whole.elements, end],
    flows: [...whole.flows, { ...reads, to: end.id }],
    below: Math.max(whole.below, end.box.y + end.box.height + 25),
  };
};
