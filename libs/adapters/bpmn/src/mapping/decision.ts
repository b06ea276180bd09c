import type { NodeOf } from '@reprise/domain/flow/compile';
import { activity, at, gateway } from '../drawing/elements.js';
import { single, then } from '../drawing/fragment.js';
import type { Exit, Fragment } from '../drawing/fragment.js';
import { carrying, helper, own, said, word } from './pen.js';
import type { Pen } from './pen.js';
import { withDue } from './step.js';
import { errorId, leaveBy, wayBack, wayName } from './sub-process.js';
import type { WayOut } from './ways-out.js';

/** A decision, and behind it the ways it may send back. */
export const decision = (pen: Pen, node: NodeOf<'decision'>): Fragment => {
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
  const others = outcomes.filter((outcome) => outcome !== 'send back');
  return others.length === 0 ? word(pen, 'otherwise') : said(pen, others, ['decision', 'outcomes']);
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
