import { handleReviewCommand, previewReviewCommand } from '@reprise/application/reviews';
import type { OnReview } from '@reprise/application/reviews';
import { as } from '@reprise/domain/kernel';
import type { PersonId, ReviewId, Text } from '@reprise/domain/kernel';
import { effectsOf } from '@reprise/read-models/effects';
import { Inject, Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Changes, previewOf } from './changes.js';
import { Flows } from '../platform/flows.js';
import { INSTALLATION } from '../platform/installation.js';
import type { Installation } from '../platform/installation.js';

interface Asked {
  readonly reviewId: string;
  readonly isPreview: boolean | undefined;
  readonly summary: Text;
  /** The command of whoever asks. */
  readonly command: (by: PersonId) => OnReview;
}

/** A change of one review in its two forms: looked at first, or made. */
@Injectable()
export class ReviewChange {
  constructor(
    @Inject(INSTALLATION) private readonly installation: Installation,
    @Inject(Changes) private readonly changes: Changes,
    @Inject(Flows) private readonly flows: Flows,
  ) {}

  answer(request: FastifyRequest, asked: Asked) {
    const id = as<ReviewId>(asked.reviewId);
    const { handling } = this.installation;
    return this.changes.answer(request, asked.isPreview, {
      preview: async (by) => {
        const command = asked.command(by.actor.person);
        const preview = await previewReviewCommand(handling)(id, command, by);
        if (preview.kind === 'refused') return preview;
        const { review, events } = preview;
        const flow = await this.flows.of(review.flowDigest);
        const effects = effectsOf(review, events, flow);
        const reviews = events.length === 0 ? [] : [{ subject: review.subject, effects }];
        return previewOf(asked.summary, reviews);
      },
      carryOut: (by) => handleReviewCommand(handling)(id, asked.command(by.actor.person), by),
    });
  }
}
