import { mayAct } from '@reprise/domain/access';
import type { QuotaId } from '@reprise/domain/kernel';
import { answeredBefore, append, untilAppended, writeOf } from '../../kernel/index.js';
import type { Answer, Request } from '../../kernel/index.js';
import type { EventStore } from '../../ports/index.js';
import { HomeBook } from './home-book.js';

/** What people do to a quota itself: one more than a reason alone allows is approved. */
export interface OnQuota {
  readonly type: 'ApproveQuotaException';
  readonly reason: string;
}

export const handleQuotaCommand =
  ({ store }: { readonly store: EventStore }) =>
  async (quotaId: QuotaId, command: OnQuota, request: Request): Promise<Answer> => {
    const denied = mayAct(request.actor, 'change reviews');
    if (denied !== undefined) return denied;
    const repeated = await answeredBefore(store, request);
    if (repeated !== undefined) return repeated;
    return untilAppended(async () => {
      const book = new HomeBook(store);
      const { actor, at } = request;
      const refusal = await book.decide(quotaId, { ...command, by: actor.person, at });
      if (refusal !== undefined) return refusal;
      const writes = book.changes().map((change) => writeOf(change, request));
      return append(store, { request, writes });
    });
  };
