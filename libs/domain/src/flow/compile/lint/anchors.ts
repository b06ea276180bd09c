import { namesIn } from '../../../calendar/index.js';
import { fieldOf } from '../compiled-flow.js';
import type { CompiledFlow } from '../compiled-flow.js';
import { duesIn } from '../dues-in.js';
import type { Finding } from '../finding.js';

const OF_THE_REVIEW: ReadonlySet<string> = new Set([
  'cycle.startsOn',
  'period.from',
  'period.to',
  'person.hiredOn',
]);
const INSTANTS: ReadonlySet<string> = new Set(['opened', 'closed', 'due']);
/** What only holds blocks is no step and has no instants of its own. */
const HOLDERS: ReadonlySet<string> = new Set([
  'stage',
  'sequence',
  'parallel',
  'forEach',
  'choose',
  'repeat',
  'subflow',
]);

/**
 * Deadlines that count from what will never have a time: they would be due at the end of time, in
 * silence. A warning: flows were published with them.
 */
export const anchors = (flow: CompiledFlow): readonly Finding[] =>
  [...flow.nodes.values()].flatMap((node) =>
    [...new Set(duesIn(node).flatMap((text) => anchorsOf(flow, text)))]
      .filter((name) => !isKnown(flow, name))
      .map((name) => noTime(node.id, name)),
  );

const anchorsOf = (flow: CompiledFlow, text: string): readonly string[] => {
  const rule = flow.rules.get(text);
  return rule === undefined ? [] : namesIn(rule).anchors;
};

const isKnown = (flow: CompiledFlow, name: string): boolean => {
  if (OF_THE_REVIEW.has(name)) return true;
  const [block = '', part = ''] = name.split('.');
  const node = flow.nodes.get(block);
  if (node === undefined || HOLDERS.has(node.kind)) return false;
  return INSTANTS.has(part) || fieldOf(flow, block, part) !== undefined;
};

const noTime = (path: string, name: string): Finding => ({
  code: 'FLOW.UNKNOWN_ANCHOR',
  severity: 'warning',
  path,
  message: {
    zh: `期限从「${name}」起算，而它永远不会有时间`,
    en: `A deadline counts from "${name}", which never has a time`,
  },
  fix: {
    zh: '写步骤的 opened、closed、due，或其表单的日期字段；阶段、并行等没有自己的时间，可在其后放一个等待',
    en: 'Name opened, closed or due of a step, or a date of its form; a stage or a parallel has no time of its own: put a wait behind it',
  },
});
