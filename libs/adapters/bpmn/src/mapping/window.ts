import type { NodeOf } from '@reprise/domain/flow/compile';
import { event, gateway, joining } from '../drawing/elements.js';
import { EMPTY, single, then } from '../drawing/fragment.js';
import type { Fragment } from '../drawing/fragment.js';
import { stack } from '../drawing/stack.js';
import type { Way } from '../drawing/stack.js';
import { carrying, helper, own, said, word } from './pen.js';
import type { Pen } from './pen.js';
import { timerOf } from './timer.js';

/**
 * Something one may do for a limited time: whichever comes first, its use or its end. A window
 * beside the path is a branch that nothing waits for but the end of the review.
 */
export const window = (pen: Pen, node: NodeOf<'window'>): Fragment => {
  const drawn = waited(pen, node);
  if (node.document.path === 'waits') return drawn;
  const end = event('EndEvent', helper(pen, node, { as: 'closed', name: 'windowClosed' }));
  const closed = drawn.exit === undefined ? drawn : then(drawn, single(end, 'none'));
  const fork = gateway('ParallelGateway', { id: `${node.id}_beside`, name: '' });
  const ways: readonly Way[] = [
    { fragment: EMPTY, reads: {} },
    { fragment: closed, reads: {} },
  ];
  return stack(fork, ways, fork);
};

const waited = (pen: Pen, node: NodeOf<'window'>): Fragment => {
  const { title, open } = node.document;
  const used = event(
    'IntermediateCatchEvent',
    { id: `${node.id}_used`, name: `${title[pen.language]}: ${word(pen, 'used')}` },
    { trigger: { is: 'message' } },
  );
  const lapsed = event(
    'IntermediateCatchEvent',
    {
      id: `${node.id}_lapsed`,
      name: `${word(pen, 'lapsed')}: ${said(pen, open, ['window', 'open'])}`,
    },
    { trigger: timerOf(open) },
  );
  const ways: readonly Way[] = [
    { fragment: then(single(used), pen.list(node.children)), reads: {} },
    { fragment: single(lapsed), reads: {} },
  ];
  return stack(
    carrying(gateway('EventBasedGateway', own(pen, node))),
    ways,
    joining(`${node.id}_join`),
  );
};
