import { at, event, onEdge } from '../drawing/elements.js';
import { shiftPicture, single, then } from '../drawing/fragment.js';
import type { Fragment } from '../drawing/fragment.js';
import type { Element, Flow } from '../drawing/picture.js';
import { titleOf, word } from './pen.js';
import type { Pen } from './pen.js';
import type { WayOut } from './ways-out.js';

const PADDING = 40;
const HEADING = 30;
const LANE = 25;

export const wayBack = (landing: string): string => `${landing}_again`;
export const errorId = (way: WayOut): string =>
  way.landing === undefined ? `end_${way.from}` : `back_${way.landing}`;

/** Ways back inside a picture are led below everything that is in it. */
export const settleBacks = (fragment: Fragment): Fragment => ({
  ...fragment,
  backs: [],
  flows: [
    ...fragment.flows,
    ...fragment.backs.map((flow, index) => ({
      ...flow,
      lane: fragment.below + LANE * (index + 1),
    })),
  ],
  below: fragment.below + LANE * fragment.backs.length + (fragment.backs.length > 0 ? LANE : 0),
});

/** Blocks between a start and an end of their own. */
export const withEnds = (pen: Pen, id: string, inner: Fragment): Fragment => {
  const start = event('StartEvent', { id: `${id}_start`, name: word(pen, 'start') });
  const end = event('EndEvent', { id: `${id}_end`, name: word(pen, 'done') });
  const begun = then(single(start), inner);
  return settleBacks(begun.exit === undefined ? begun : then(begun, single(end, 'none')));
};

type Frame = Pick<Element, 'id' | 'name'> & Partial<Element> & Pick<Element, 'type'>;

/** A sub-process around a picture, and the ways that leave it by its edge. */
export const subProcess = (pen: Pen, frame: Frame, inner: Fragment): Fragment => {
  const height = inner.above + inner.below + HEADING + PADDING;
  const width = inner.width + 2 * PADDING;
  const top = -height / 2;
  const box = { x: 0, y: top, width, height };
  const inside = shiftPicture(inner, PADDING, top + HEADING + inner.above);
  const element: Element = { ...frame, box, inside };
  return withWaysOut(pen, single(element), element);
};

const withWaysOut = (pen: Pen, whole: Fragment, host: Element): Fragment => {
  const seen = new Set<string>();
  const ways = pen.ways.leaving(host.id).filter((way) => {
    const isNew = !seen.has(errorId(way));
    seen.add(errorId(way));
    return isNew;
  });
  return ways.reduce((so, way, index) => withWayOut(pen, so, { host, way, index }), whole);
};

interface Leaving {
  readonly host: Element;
  readonly way: WayOut;
  readonly index: number;
}

const withWayOut = (pen: Pen, whole: Fragment, { host, way, index }: Leaving): Fragment => {
  const error = errorId(way);
  const edge = onEdge(
    host,
    event(
      'BoundaryEvent',
      { id: `${host.id}_${error}`, name: wayName(pen, way) },
      {
        trigger: { is: 'error', body: error },
        attached: { to: host.id, interrupts: true },
      },
    ),
    PADDING + index * 70,
  );
  const edgeBelow = edge.box.y + edge.box.height;
  const width = Math.max(whole.width, edge.box.x + edge.box.width);
  if (way.landing !== undefined) {
    const back: Flow = { from: edge.id, to: wayBack(way.landing) };
    return {
      ...whole,
      width,
      elements: [...whole.elements, edge],
      backs: [...whole.backs, back],
      below: Math.max(whole.below, edgeBelow + LANE),
    };
  }
  const end = at(endOfReview(pen, `${error}_out`, way.from), edge.box.x + 18, edgeBelow + 50);
  return {
    ...whole,
    width,
    elements: [...whole.elements, edge, end],
    flows: [...whole.flows, { from: edge.id, to: end.id }],
    below: Math.max(whole.below, end.box.y + end.box.height + LANE),
  };
};

export const wayName = (pen: Pen, { to, from }: WayOut): string =>
  to === undefined ? titleOf(pen, from) : `${word(pen, 'sendBackTo')} ${titleOf(pen, to)}`;

/** Ends everything that still runs in the review. */
export const endOfReview = (pen: Pen, id: string, block: string): Element =>
  event('EndEvent', { id, name: titleOf(pen, block) }, { trigger: { is: 'terminate' } });

/** Leaves the sub-process one is in for wherever the way leads. */
export const leaveBy = (pen: Pen, id: string, way: WayOut): Element =>
  event(
    'EndEvent',
    { id, name: wayName(pen, way) },
    { trigger: { is: 'error', body: errorId(way) } },
  );
