import type { CompiledFlow } from '../compiled-flow.js';
import { participantOf } from '../participant-of.js';

type Count = (flow: CompiledFlow, role: string) => number | undefined;

/** The most people a participant can be; nothing where the directory alone knows. */
const mostOf: Count = (flow, role) => {
  const found = flow.document.participants[role];
  if (found === undefined) return undefined;
  if ('nominatedIn' in found) return found.count[1];
  if ('named' in found) return new Set(found.named).size;
  return 'subject' in found || 'lineManager' in found || 'dottedLine' in found ? 1 : undefined;
};

/** The fewest; nobody may have been found for any but those a nomination must name. */
const fewestOf: Count = (flow, role) => {
  const found = flow.document.participants[role];
  return found !== undefined && 'nominatedIn' in found ? found.count[0] : mostOf(flow, role);
};

const together = (flow: CompiledFlow, block: string, count: Count): number | undefined => {
  const node = flow.nodes.get(block);
  if (node?.kind !== 'task') return undefined;
  const counts = [node.document.who]
    .flat()
    .map((role) => count(flow, participantOf(flow, block, role)));
  return counts.reduce<number | undefined>(
    (sum, each) => (sum === undefined || each === undefined ? undefined : sum + each),
    0,
  );
};

/** How many people can answer a step; nothing where only the directory knows. */
export const authorsAtMost = (flow: CompiledFlow, block: string): number | undefined =>
  together(flow, block, mostOf);

/** How few people may be asked to answer a step; nothing where only the directory knows. */
export const authorsAtLeast = (flow: CompiledFlow, block: string): number | undefined =>
  together(flow, block, fewestOf);
