import type { Box, Element, Flow, Group, Picture } from './picture.js';

/** The way out of a fragment, to wherever what follows begins. */
export type Exit = Omit<Flow, 'to'>;

/**
 * A piece of a drawing around a line at height 0, from left to right: nothing stands left of 0,
 * right of `width`, above `-above` or below `below`.
 */
export interface Fragment extends Picture {
  readonly width: number;
  readonly above: number;
  readonly below: number;
  /** Where it begins; nothing begins in an empty one. */
  readonly entry?: string;
  /** None: nothing follows, the review ends inside. */
  readonly exit?: Exit;
  /** Ways back to an earlier element; they are led below everything when the picture is whole. */
  readonly backs: readonly Flow[];
}

export const GAP = 60;

const shiftBox = (box: Box, dx: number, dy: number): Box => ({
  ...box,
  x: box.x + dx,
  y: box.y + dy,
});

const shiftLane = <T extends { readonly lane?: number }>(flow: T, dy: number): T =>
  flow.lane === undefined ? flow : { ...flow, lane: flow.lane + dy };

/** A picture moved as a whole, what is inside its sub-processes too. */
export const shiftPicture = (picture: Picture, dx: number, dy: number): Picture => ({
  elements: picture.elements.map((element): Element => ({
    ...element,
    box: shiftBox(element.box, dx, dy),
    ...(element.inside === undefined ? {} : { inside: shiftPicture(element.inside, dx, dy) }),
  })),
  flows: picture.flows.map((flow) => shiftLane(flow, dy)),
  groups: picture.groups.map((group): Group => ({ ...group, box: shiftBox(group.box, dx, dy) })),
});

export const shift = (fragment: Fragment, dx: number, dy: number): Fragment => ({
  ...fragment,
  ...shiftPicture(fragment, dx, dy),
  ...(fragment.exit === undefined ? {} : { exit: shiftLane(fragment.exit, dy) }),
});

/** Pictures in one; whoever joins them says how they hang together. */
export const together = (
  parts: readonly Fragment[],
): Pick<Fragment, 'elements' | 'flows' | 'groups' | 'backs'> => ({
  elements: parts.flatMap(({ elements }) => elements),
  flows: parts.flatMap(({ flows }) => flows),
  groups: parts.flatMap(({ groups }) => groups),
  backs: parts.flatMap(({ backs }) => backs),
});

/** One element on the line. */
export const single = (element: Element, exit: Partial<Exit> | 'none' = {}): Fragment => ({
  elements: [element],
  flows: [],
  groups: [],
  backs: [],
  width: element.box.width,
  above: -element.box.y,
  below: element.box.y + element.box.height,
  entry: element.id,
  ...(exit === 'none' ? {} : { exit: { from: element.id, ...exit } }),
});

export const EMPTY: Fragment = {
  ...{ elements: [], flows: [], groups: [], backs: [] },
  ...{ width: 0, above: 0, below: 0 },
};

/** Two fragments one after another. */
export const then = (first: Fragment, second: Fragment): Fragment => inARow([first, second]);

/** Fragments one after another, each led into by the way out of the one before. */
export const inARow = (fragments: readonly Fragment[]): Fragment => {
  const shown = fragments.filter(({ entry }) => entry !== undefined);
  const [first] = shown;
  if (first?.entry === undefined) return EMPTY;
  let x = 0;
  const placed = shown.map((fragment) => {
    const moved = shift(fragment, x, 0);
    x += fragment.width + GAP;
    return moved;
  });
  const links = placed.flatMap(({ exit }, index): readonly Flow[] => {
    const to = placed[index + 1]?.entry;
    return exit === undefined || to === undefined ? [] : [{ ...exit, to }];
  });
  const all = together(placed);
  const exit = placed.at(-1)?.exit;
  return {
    ...{ ...all, flows: [...all.flows, ...links] },
    width: x - GAP,
    above: Math.max(...shown.map(({ above }) => above)),
    below: Math.max(...shown.map(({ below }) => below)),
    entry: first.entry,
    ...(exit === undefined ? {} : { exit }),
  };
};
