import type { Answer, Request } from '@reprise/application/kernel';
import type { Effect } from '@reprise/read-models/effects';
import type { PersonId, Refusal, Text } from '@reprise/domain/kernel';
import type { ChangePreview } from '@reprise/http-contracts/changes';
import { Inject, Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { INSTALLATION } from '../platform/installation.js';
import type { Installation } from '../platform/installation.js';
import { Names } from '../platform/names.js';
import { orProblem } from '../platform/problem.js';
import { Sessions } from '../session/session.js';

/** What a change would do to one review. */
export interface ReviewEffects {
  readonly subject: PersonId;
  readonly effects: readonly Effect[];
}

interface Affected {
  readonly person: PersonId;
  readonly what: Text;
  /** Whose review it is about, where that must be said. */
  readonly subject?: PersonId;
}

export interface Previewed {
  readonly kind: 'previewed';
  readonly summary: Text;
  readonly reviews: number;
  readonly people: number;
  readonly affected: readonly Affected[];
}

/** A preview of what happens to some reviews. */
export const previewOf = (summary: Text, reviews: readonly ReviewEffects[]): Previewed => {
  const affected = reviews.flatMap(({ subject, effects }) =>
    effects.map((effect) => ({ ...effect, subject })),
  );
  const people = new Set(affected.map(({ person }) => person)).size;
  return { kind: 'previewed', summary, reviews: reviews.length, people, affected };
};

/** A change in its two forms; both ask for access and decide in the same way. */
export interface Change {
  readonly preview: (request: Request) => Promise<Previewed | Refusal>;
  readonly carryOut: (request: Request) => Promise<Answer>;
}

/** Answers a request to change something that runs: with what it would do, or by doing it. */
@Injectable()
export class Changes {
  constructor(
    @Inject(INSTALLATION) private readonly installation: Installation,
    @Inject(Sessions) private readonly sessions: Sessions,
    @Inject(Names) private readonly names: Names,
  ) {}

  async answer(
    request: FastifyRequest,
    isPreview: boolean | undefined,
    change: Change,
  ): Promise<ChangePreview | { position: string }> {
    if (isPreview !== true) {
      const { position } = orProblem(await change.carryOut(await this.sessions.command(request)));
      return { position };
    }
    const actor = await this.sessions.actor(request);
    const at = await this.installation.clock.now();
    const previewed = orProblem(await change.preview({ actor, at, commandId: 'preview' }));
    await this.names.refresh();
    return this.worded(previewed);
  }

  private worded({ summary, reviews, people, affected }: Previewed): ChangePreview {
    return {
      summary,
      reviews,
      people,
      affected: affected.map((one) => ({
        personId: one.person,
        name: this.names.of(one.person),
        what: this.about(one),
      })),
    };
  }

  /** Says whose review it is, where it is not one's own. */
  private about({ person, what, subject }: Affected): Text {
    if (subject === undefined || subject === person) return what;
    const name = this.names.of(subject);
    return { zh: `${what.zh}（${name}）`, en: `${what.en} (${name})` };
  }
}
