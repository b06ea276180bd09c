import type { Actor } from '@reprise/domain/access';
import { as, derivedId } from '@reprise/domain/kernel';
import type { Instant, PersonId, Refusal } from '@reprise/domain/kernel';
import type { Answer, Request } from '../kernel/index.js';
import type { DueRows, DueStream } from '../ports/index.js';

export interface Elapsing {
  readonly dues: DueRows;
  /** Lets time pass for one stream of the due table. */
  readonly passTime: (stream: string, request: Request) => Promise<Answer>;
}

export interface Elapsed {
  readonly passed: number;
  readonly refused: readonly { readonly due: DueStream; readonly refusal: Refusal }[];
}

/** Streams between two signs of life. */
const PAGE = 100;
/** Appends under way at once: enough for the store to commit them together. */
const AT_ONCE = 16;

const CLOCKWORK: Actor = { person: as<PersonId>('system'), roles: ['system'] };

/** Time passes once for a stream that is due at an instant, however often its clock says so. */
const requestOf = (clock: string, { stream, dueAt }: DueStream, at: Instant): Request => ({
  actor: CLOCKWORK,
  at,
  commandId: derivedId<PersonId>('pass time', clock, stream, dueAt),
});

/**
 * Lets time pass for every stream of a clock that is due by an instant, earliest first. Each is
 * decided on its own: one that refuses (it was closed meanwhile, say) does not hold up the others.
 */
export const elapseClock =
  ({ dues, passTime }: Elapsing) =>
  async (clock: string, at: Instant, onPage: (passed: number) => void): Promise<Elapsed> => {
    let passed = 0;
    const refused: { due: DueStream; refusal: Refusal }[] = [];
    let after: DueStream | undefined;
    for (;;) {
      const page = await dues.upTo({ clock, until: at, after, limit: PAGE });
      for (let from = 0; from < page.length; from += AT_ONCE) {
        const some = page.slice(from, from + AT_ONCE);
        const answers = await Promise.all(
          some.map(async (due) => ({
            due,
            answer: await passTime(due.stream, requestOf(clock, due, at)),
          })),
        );
        for (const { due, answer } of answers) {
          if (answer.kind === 'done') passed += 1;
          else refused.push({ due, refusal: answer });
        }
      }
      onPage(passed);
      after = page.at(-1);
      if (page.length < PAGE) return { passed, refused };
    }
  };
