import type { Element, ElementType } from './picture.js';

type More = Partial<Omit<Element, 'id' | 'type' | 'name' | 'box'>>;

/** Sizes that BPMN tools use, so that nothing jumps when the drawing is edited. */
const EVENT = 36;
const GATEWAY = 50;
const TASK = { width: 120, height: 80 };

const centred = (width: number, height: number) => ({ x: 0, y: -height / 2, width, height });

interface Named {
  readonly id: string;
  readonly name: string;
}

const element =
  (width: number, height: number) =>
  (type: ElementType, { id, name }: Named, more: More = {}): Element => ({
    ...{ id, type, name, box: centred(width, height) },
    ...more,
  });

export const event = element(EVENT, EVENT);
export const gateway = element(GATEWAY, GATEWAY);
/** Where ways come together; it needs no name. */
export const joining = (id: string): Element => gateway('ExclusiveGateway', { id, name: '' });
export const activity = element(TASK.width, TASK.height);

/** An element with its centre somewhere else than at the beginning of the line. */
export const at = (drawn: Element, x: number, y: number): Element => ({
  ...drawn,
  box: { ...drawn.box, x: x - drawn.box.width / 2, y: y - drawn.box.height / 2 },
});

/** An event on the lower edge of an activity, so far from its left. */
export const onEdge = (host: Element, drawn: Element, fromLeft: number): Element =>
  at(drawn, host.box.x + fromLeft, host.box.y + host.box.height);
