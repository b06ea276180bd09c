import type { CompiledFlow, Node } from '@reprise/domain/flow/compile';
import { event, joining } from '../drawing/elements.js';
import { inARow, single, then } from '../drawing/fragment.js';
import type { Fragment } from '../drawing/fragment.js';
import type { Element } from '../drawing/picture.js';
import type { Language } from '../words.js';
import { guarded, unreached } from './containers.js';
import { mapping } from './mapping.js';
import { word } from './pen.js';
import type { Pen } from './pen.js';
import { settleBacks, wayBack } from './sub-process.js';
import { waysOut } from './ways-out.js';

/** A flow as a picture of one process, from the opening of a review to its end. */
export const drawFlow = (flow: CompiledFlow, language: Language): Fragment => {
  const pen: Pen = {
    ...{ flow, language, ways: waysOut(flow) },
    list: (nodes) => listed(pen, nodes),
  };
  const start = event('StartEvent', { id: 'review_opened', name: word(pen, 'opened') });
  const end = event('EndEvent', { id: 'review_closed', name: word(pen, 'closed') });
  const drawn = then(single(start), pen.list(flow.stages));
  const whole = drawn.exit === undefined ? drawn : then(drawn, single(end, 'none'));
  return settleBacks(onlyEnd(whole));
};

/** Where there is one end, nothing else runs that it could stop. */
const onlyEnd = (whole: Fragment): Fragment => {
  const ends = whole.elements.filter(({ type }) => type === 'EndEvent');
  if (ends.length > 1) return whole;
  const plain = ({ trigger: _, ...end }: Element): Element => end;
  return {
    ...whole,
    elements: whole.elements.map((each) => (ends.includes(each) ? plain(each) : each)),
  };
};

const listed = (pen: Pen, nodes: readonly Node[]): Fragment =>
  inARow(
    nodes.map((node, index) => {
      const drawn = drawnBlock(pen, node);
      const isLast = index === nodes.length - 1;
      return drawn.exit === undefined && !isLast ? unreached(pen, node, drawn) : drawn;
    }),
  );

const drawnBlock = (pen: Pen, node: Node): Fragment => {
  const draw = mapping[node.kind] as (pen: Pen, node: Node) => Fragment;
  const block = landing(pen, node, draw(pen, node));
  const { when } = node.document;
  return when === undefined ? block : guarded(pen, node, { fragment: block, when });
};

/** Where a decision may send back to this block, the way there joins the way here. */
const landing = (pen: Pen, node: Node, block: Fragment): Fragment => {
  if (!pen.ways.landings.has(node.id)) return block;
  return then(single(joining(wayBack(node.id))), block);
};
