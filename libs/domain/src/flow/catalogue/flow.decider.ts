import { accept, refuse } from '../../kernel/index.js';
import type { Decider, Decision, FlowId, Instant, PersonId } from '../../kernel/index.js';
import type { FlowEvent } from './flow-events.js';

export interface FlowState {
  readonly versions: readonly { readonly version: number; readonly digest: string }[];
}

export interface PublishFlow {
  readonly type: 'PublishFlow';
  readonly flowId: FlowId;
  readonly digest: string;
  /** Canonical JSON of a document that compiled without errors. */
  readonly document: string;
  readonly by: PersonId;
  readonly at: Instant;
}

/** Published versions are immutable and numbered; the same text is not published twice. */
export const flowDecider: Decider<PublishFlow, FlowEvent, FlowState> = {
  initialState: () => ({ versions: [] }),
  evolve: (state, event) => ({
    versions: [...state.versions, { version: event.version, digest: event.digest }],
  }),
  decide: ({ type: _, ...published }, state): Decision<FlowEvent> => {
    const last = state.versions.at(-1);
    if (last?.digest === published.digest) {
      return refuse('FLOW.UNCHANGED', { version: String(last.version) });
    }
    return accept({ type: 'FlowPublished', version: (last?.version ?? 0) + 1, ...published });
  },
  isTerminal: () => false,
};
