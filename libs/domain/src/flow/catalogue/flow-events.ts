import type { FlowId, Instant, PersonId } from '../../kernel/index.js';

/** Published versions of one flow, immutable; drafts live outside the log. */
export type FlowEvent = {
  readonly type: 'FlowPublished';
  readonly flowId: FlowId;
  readonly version: number;
  /** SHA-256 (hex) of the canonical JSON of `document`. */
  readonly digest: string;
  /** The flow document as canonical JSON text. */
  readonly document: string;
  readonly by: PersonId;
  readonly at: Instant;
};
