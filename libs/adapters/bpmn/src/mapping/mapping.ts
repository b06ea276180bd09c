import type { NodeOf } from '@reprise/domain/flow/compile';
import type { BlockKind } from '@reprise/domain/flow/language';
import { activity, event } from '../drawing/elements.js';
import { single } from '../drawing/fragment.js';
import type { Fragment } from '../drawing/fragment.js';
import type { Element, ElementType, Trigger } from '../drawing/picture.js';
import { choose, forEach, framed, parallel, repeat } from './containers.js';
import { decision } from './decision.js';
import { carrying, own } from './pen.js';
import type { Pen } from './pen.js';
import { withDue } from './step.js';
import { endOfReview, leaveBy } from './sub-process.js';
import { timerOf } from './timer.js';
import { vote } from './vote.js';
import { window } from './window.js';

type Draw<K extends BlockKind> = (pen: Pen, node: NodeOf<K>) => Fragment;

const work = (pen: Pen, node: NodeOf<BlockKind>, type: ElementType): Element =>
  carrying(activity(type, own(pen, node)));

const waiting = (pen: Pen, node: NodeOf<BlockKind>, trigger: Trigger): Fragment =>
  single(carrying(event('IntermediateCatchEvent', own(pen, node), { trigger })));

/** What each kind of block is in BPMN: one entry a kind. */
export const mapping: { readonly [K in BlockKind]: Draw<K> } = {
  sequence: framed,
  stage: framed,
  parallel,
  choose,
  forEach,
  window,
  decision,
  vote,
  task: (pen, node) =>
    withDue(pen, node, { ...work(pen, node, 'UserTask'), owners: [node.document.who].flat() }),
  calibration: (pen, node) =>
    single({ ...work(pen, node, 'UserTask'), owners: [node.document.panel] }),
  gate: (pen, node) => {
    const { opens } = node.document;
    const counted = 'havePassed' in opens ? opens : undefined;
    return waiting(
      pen,
      node,
      counted === undefined
        ? timerOf('on' in opens ? opens.on : '')
        : {
            is: 'condition',
            body: `all of ${counted.whenAllOf} have passed ${counted.havePassed}`,
          },
    );
  },
  wait: (pen, node) => {
    const awaited = node.document.for;
    if (typeof awaited === 'string') return waiting(pen, node, timerOf(awaited));
    const body = 'fact' in awaited ? `facts.${awaited.fact}.isRecorded` : awaited.condition;
    return waiting(pen, node, { is: 'condition', body });
  },
  notify: (pen, node) => single(work(pen, node, 'SendTask')),
  compute: (pen, node) => single(work(pen, node, 'BusinessRuleTask')),
  release: (pen, node) => single(work(pen, node, 'ServiceTask')),
  plan: (pen, node) =>
    single({ ...work(pen, node, 'CallActivity'), calls: `${node.document.kind}-plan` }),
  action: (pen, node) => single(work(pen, node, 'ServiceTask')),
  subflow: (pen, node) => single({ ...work(pen, node, 'CallActivity'), calls: node.document.use }),
  repeat,
  end: (pen, node) => {
    const way = pen.ways.of(node.id).find(({ leaves }) => leaves !== undefined);
    const end = way === undefined ? endOfReview(pen, node.id, node.id) : leaveBy(pen, node.id, way);
    return single(carrying(end), 'none');
  },
};
