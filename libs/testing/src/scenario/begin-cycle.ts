import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { handleCycleCommand, launchCycle } from '@reprise/application/cycles';
import { importPeople } from '@reprise/application/directory';
import { publishFlow } from '@reprise/application/flows';
import type { Request } from '@reprise/application/kernel';
import type { ReviewHandling } from '@reprise/application/reviews';
import type { CycleCommand } from '@reprise/domain/cycle';
import type { PeopleRow } from '@reprise/domain/directory';
import { as } from '@reprise/domain/kernel';
import type { FlowId } from '@reprise/domain/kernel';
import { must } from './must.js';

type DraftCycle = Extract<CycleCommand, { readonly type: 'DraftCycle' }>;
type OfTheFlow = 'flowId' | 'flowVersion' | 'flowDigest';

/** What HR says of a cycle, beside the flow it is on. */
export type Draft = Omit<DraftCycle, 'type' | OfTheFlow>;

export interface Beginning {
  readonly people: readonly PeopleRow[];
  /** Document of the flow. */
  readonly flow: unknown;
  readonly draft: Draft;
}

/** The request with which HR does one of four things: specs choose the ids. */
type Asking = (what: 'import' | 'publish' | 'draft' | 'launch') => Request | Promise<Request>;

const digest = (text: string): string => createHash('sha256').update(text).digest('hex');

/** Imports people, publishes a flow, drafts a cycle on it and launches that. */
export const beginCycle = async (
  handling: ReviewHandling,
  { people: rows, flow: document, draft }: Beginning,
  by: Asking,
): Promise<void> => {
  const { store, directory, flows } = handling;
  const people = { rows, dryRun: false, skipProblems: false, zone: 'Asia/Shanghai' };
  must(await importPeople(store, directory)(people, await by('import')));
  must(await publishFlow({ store, digest })(document, await by('publish')));
  const [flow] = await flows.all();
  if (flow === undefined) throw new Error('nothing was published');
  const flowId = as<FlowId>(flow.flowId);
  const on = { flowId, flowVersion: flow.version, flowDigest: flow.digest };
  const command = { type: 'DraftCycle', ...draft, ...on } as const;
  must(await handleCycleCommand(store)(draft.cycleId, command, await by('draft')));
  must(await launchCycle(handling)(draft.cycleId, await by('launch')));
};

/** The annual flow that is shipped. */
export const annualFlow = (): unknown => {
  const path = new URL('../../../../flows/customer-service-annual.json', import.meta.url);
  return JSON.parse(readFileSync(path, 'utf8'));
};
