import { endsWhenOverdue, handedTo } from '@reprise/domain/flow/compile';
import type { NodeOf } from '@reprise/domain/flow/compile';
import { activity, at, event, joining, onEdge } from '../drawing/elements.js';
import { GAP, single } from '../drawing/fragment.js';
import type { Fragment } from '../drawing/fragment.js';
import type { Element } from '../drawing/picture.js';
import { helper, said } from './pen.js';
import type { Pen } from './pen.js';
import { timerOf } from './timer.js';

type Timed = NodeOf<'task'> | NodeOf<'decision'>;

/** Where the timer sits on the lower edge of a task, and how far below what follows from it is. */
const FROM_LEFT = 90;
const BELOW = 100;

/** Work of people with its due: a timer on its edge, and what happens when that has run out. */
export const withDue = (pen: Pen, node: Timed, work: Element): Fragment => {
  const { due, overdue } = node.document;
  if (due === undefined) return single(work);
  const [role] = handedTo(overdue);
  const stays = role === undefined && !endsWhenOverdue(overdue);
  const timer = onEdge(
    work,
    event(
      'BoundaryEvent',
      { id: `${node.id}_due`, name: said(pen, due, [node.kind, 'due']) },
      { trigger: timerOf(due), attached: { to: work.id, interrupts: !stays } },
    ),
    FROM_LEFT,
  );
  if (stays) return staysOpen(pen, node, [work, timer]);
  return role === undefined
    ? closes(pen, node, [work, timer])
    : handedOn(pen, node, { work, timer, role });
};

const staysOpen = (pen: Pen, node: Timed, [work, timer]: readonly [Element, Element]): Fragment => {
  const end = at(
    event('EndEvent', helper(pen, node, { as: 'overdue', name: 'staysOpen' })),
    FROM_LEFT,
    BELOW,
  );
  const whole = single(work);
  return {
    ...whole,
    elements: [work, timer, end],
    flows: [{ from: timer.id, to: end.id }],
    below: end.box.y + end.box.height + 25,
  };
};

/** The work is over, and the review goes on as after it was done. */
const closes = (pen: Pen, node: Timed, [work, timer]: readonly [Element, Element]): Fragment => {
  const join = at(joinOf(node), work.box.width + GAP + 25, 0);
  return {
    ...single(work),
    elements: [work, timer, join],
    flows: [
      { from: work.id, to: join.id },
      { from: timer.id, to: join.id, lane: 80 },
    ],
    width: join.box.x + join.box.width,
    below: 100,
    exit: { from: join.id },
  };
};

interface Handing {
  readonly work: Element;
  readonly timer: Element;
  readonly role: string;
}

/** Somebody else does it from then on. */
const handedOn = (pen: Pen, node: Timed, { work, timer, role }: Handing): Fragment => {
  const name = `${work.name} (${role})`;
  const other = at(
    activity('UserTask', { id: `${node.id}_overdue`, name }, { owners: [role] }),
    work.box.width + GAP + 60,
    BELOW + 10,
  );
  const join = at(joinOf(node), other.box.x + other.box.width + GAP + 25, 0);
  return {
    ...single(work),
    elements: [work, timer, other, join],
    flows: [
      { from: work.id, to: join.id },
      { from: timer.id, to: other.id },
      { from: other.id, to: join.id },
    ],
    width: join.box.x + join.box.width,
    below: other.box.y + other.box.height + 10,
    exit: { from: join.id },
  };
};

const joinOf = (node: Timed): Element => joining(`${node.id}_over`);
