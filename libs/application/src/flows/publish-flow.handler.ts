import { mayAct } from '@reprise/domain/access';
import { compileFlow } from '@reprise/domain/flow/compile';
import type { Finding, Whereabouts } from '@reprise/domain/flow/compile';
import { flowDecider } from '@reprise/domain/flow/catalogue';
import type { PublishFlow } from '@reprise/domain/flow/catalogue';
import { derivedId, fold } from '@reprise/domain/kernel';
import type { FlowId, Refusal } from '@reprise/domain/kernel';
import { decode } from '@reprise/events/codec';
import { canonicalJson } from '@reprise/events/envelope';
import type { DirectorySource } from '../directory/index.js';
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

interface Publishing {
  readonly store: EventStore;
  readonly digest: Digest;
  /** The calendars of where the flow is to run; without them its launch is what finds out. */
  readonly directory?: Pick<DirectorySource, 'hasCalendar'>;
}

/** Publishes a flow document as the next version of its key, if it compiles without an error. */
export const publishFlow =
  ({ store, digest: digestOf, directory }: Publishing) =>
  async (raw: unknown, request: Request): Promise<FlowPublished | FlowRejected | Refusal> => {
    const denied = mayAct(request.actor, 'publish flow');
    if (denied !== undefined) return denied;
    const compiled = compileFlow(raw, calendarsOf(directory));
    if (!compiled.ok) return { kind: 'rejected', findings: compiled.findings };
    const flowId = derivedId<FlowId>('flow', compiled.flow.document.flow);
    const document = canonicalJson(JSON.parse(JSON.stringify(raw)));
    const digest = digestOf(document);
    const answer =
      (await answeredBefore(store, request)) ??
      (await untilAppended(() => appendVersion(store, { flowId, document, digest }, request)));
    return answer.kind === 'refused' ? answer : { kind: 'published', flowId, digest, answer };
  };

const calendarsOf = (directory: Publishing['directory']): Whereabouts =>
  directory === undefined ? {} : { hasCalendar: (key) => directory.hasCalendar(key) };

type Version = Pick<PublishFlow, 'flowId' | 'document' | 'digest'>;

const appendVersion = async (
  store: EventStore,
  version: Version,
  request: Request,
): Promise<Answer | 'again'> => {
  const { flowId } = version;
  const stored = await store.readStream(`reviewFlow-${flowId}`);
  const state = fold(
    flowDecider,
    stored.map((event) => decode('reviewFlow', event)),
  );
  const { at, actor } = request;
  const command = { type: 'PublishFlow', ...version, by: actor.person, at } as const;
  const decision = flowDecider.decide(command, state);
  if (decision.kind === 'refused') return decision;
  const { events } = decision;
  const expected = stored.at(-1)?.revision ?? 'noStream';
  const change = { category: 'reviewFlow', id: flowId, expected, events } as const;
  return append(store, { request, writes: [writeOf(change, request)] });
};
