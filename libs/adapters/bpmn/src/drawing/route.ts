import type { Box, Flow } from './picture.js';

export interface Point {
  readonly x: number;
  readonly y: number;
}

const centreX = ({ x, width }: Box): number => x + width / 2;
const centreY = ({ y, height }: Box): number => y + height / 2;
const right = ({ x, width }: Box): number => x + width;
const bottom = ({ y, height }: Box): number => y + height;

/** How a flow is drawn between its two ends: in straight lines and right angles. */
export const route = (flow: Flow, ends: readonly [from: End, to: End]): readonly Point[] => {
  const [from, to] = ends;
  if (flow.lane !== undefined) return alongLane(flow.lane, from, to);
  if (from.isEdge) return fromEdge(from.box, to.box);
  const [y, goal] = [centreY(from.box), centreY(to.box)];
  if (y === goal) return [point(right(from.box), y), point(to.box.x, goal)];
  if (from.isGateway) {
    const side = goal > y ? bottom(from.box) : from.box.y;
    const x = centreX(from.box);
    return [point(x, side), point(x, goal), point(to.box.x, goal)];
  }
  return intoLine(from.box, to, y);
};

/** An end of a flow: its box, and whether one leaves and enters at its tips. */
export interface End {
  readonly box: Box;
  readonly isGateway: boolean;
  readonly isEdge: boolean;
}

const point = (x: number, y: number): Point => ({ x, y });

/** From a row beside the line onto the line. */
const intoLine = (from: Box, { box, isGateway }: End, y: number): readonly Point[] => {
  const goal = centreY(box);
  if (isGateway) {
    const x = centreX(box);
    return [point(right(from), y), point(x, y), point(x, y > goal ? bottom(box) : box.y)];
  }
  const x = box.x - 25;
  return [point(right(from), y), point(x, y), point(x, goal), point(box.x, goal)];
};

/** Down from the lower edge of an activity, then to what is there. */
const fromEdge = (from: Box, to: Box): readonly Point[] => {
  const [x, goal] = [centreX(from), centreY(to)];
  if (centreX(to) === x) return [point(x, bottom(from)), point(x, to.y)];
  return [point(x, bottom(from)), point(x, goal), point(to.x, goal)];
};

const alongLane = (lane: number, from: End, to: End): readonly Point[] => {
  const isBelow = (box: Box): boolean => lane > centreY(box);
  const tip = ({ box }: End): Point => point(centreX(box), isBelow(box) ? bottom(box) : box.y);
  const [start, goal] = [tip(from), tip(to)];
  if (to.isGateway) return [start, point(start.x, lane), point(goal.x, lane), goal];
  const x = to.box.x - 25;
  const y = centreY(to.box);
  return [start, point(start.x, lane), point(x, lane), point(x, y), point(to.box.x, y)];
};
