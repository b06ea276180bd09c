import { NO_OTHER_REVIEWS } from '@reprise/domain/facts';
import type { EarlierWork, FactRequest, FactSource } from '@reprise/domain/facts';
import type { PersonId } from '@reprise/domain/kernel';
import type { OtherReviews } from '../ports/index.js';

type Fetched = Pick<FactSource, 'load' | 'doers'>;

/**
 * Facts about other reviews. Nearly no decision asks for them, and no process holds them all, so
 * they are fetched for one decision, when it says that it needs them.
 */
export class FetchedFacts {
  private readonly loads = new Map<string, ReadonlyMap<PersonId, number>>();
  private readonly done = new Map<string, readonly (readonly PersonId[])[]>();

  constructor(private readonly others: OtherReviews | undefined) {}

  get facts(): Fetched {
    if (this.others === undefined) return NO_OTHER_REVIEWS;
    return {
      load: (people) => this.loads.get(people.join(' ')),
      doers: (work) => this.done.get(keyOf(work)),
    };
  }

  /** Fetches what was asked for; whatever is not about other reviews is there already. */
  async fetch(requests: readonly FactRequest[]): Promise<void> {
    for (const request of requests) {
      if (this.others === undefined) return;
      if (request.fact === 'load')
        this.loads.set(request.people.join(' '), await this.others.openTasksOf(request.people));
      if (request.fact === 'doers')
        this.done.set(keyOf(request), await this.others.doersOf(request));
    }
  }
}

const keyOf = ({ subject, block, before }: EarlierWork): string => `${subject} ${block} ${before}`;
