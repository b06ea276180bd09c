import { mayAct } from '@reprise/domain/access';
import { compileFlow } from '@reprise/domain/flow/compile';
import type { Finding } from '@reprise/domain/flow/compile';
import { flowDecider } from '@reprise/domain/flow/catalogue';
import { derivedId, fold } from '@reprise/domain/kernel';
import type { FlowId, Refusal } from '@reprise/domain/kernel';
import { decode } from '@reprise/events/codec';
import { canonicalJson } from '@reprise/events/envelope';
import { answeredBefore, append, untilAppended, writeOf } from '../kernel/index.js';
import type { Answer, Request } from '../kernel/index.js';
import type { Digest, EventStore } from '../ports/index.js';

export interface FlowRejected {
  readonly kind: 'rejected';
  readonly findings: readonly Finding[];
}

export interface FlowPublished {
  readonly kind: 'published';
  readonly flowId: FlowId;
  /** Of the document as published; its version is found by it. */
  readonly digest: string;
  readonly answer: Answer;
}

/** Publishes a flow document as the next version of its key, if it compiles without an error. */
export const publishFlow =
  ({ store, digest }: { readonly store: EventStore; readonly digest: Digest }) =>
  async (document: unknown, request: Request): Promise<FlowPublished | FlowRejected | Refusal> => {
    const denied = mayAct(request.actor, 'publish flow');
    if (denied !== undefined) return denied;
    const compiled = compileFlow(document);
    if (!compiled.ok) return { kind: 'rejected', findings: compiled.findings };
    const flowId = derivedId<FlowId>('flow', compiled.flow.document.flow);
    const text = canonicalJson(JSON.parse(JSON.stringify(document)));
    const answer =
      (await answeredBefore(store, request)) ??
      (await untilAppended(async () => {
        const events = await store.readStream(`reviewFlow-${flowId}`);
        const state = fold(
          flowDecider,
          events.map((event) => decode('reviewFlow', event)),
        );
        const { at, actor } = request;
        const decision = flowDecider.decide(
          {
            type: 'PublishFlow',
            flowId,
            digest: digest(text),
            document: text,
            by: actor.person,
            at,
          },
          state,
        );
        if (decision.kind === 'refused') return decision;
        const expected = events.length === 0 ? 'noStream' : events.length - 1;
        const change = {
          category: 'reviewFlow',
          id: flowId,
          expected,
          events: decision.events,
        } as const;
        return append(store, { request, writes: [writeOf(change, request)] });
      }));
    return answer.kind === 'refused'
      ? answer
      : { kind: 'published', flowId, digest: digest(text), answer };
  };
