import { Module } from '@nestjs/common';
import { ChangesModule } from '../changes/changes.module.js';
import { ReviewWordsController } from './review-words.controller.js';
import { ReviewsController } from './reviews.controller.js';

@Module({ imports: [ChangesModule], controllers: [ReviewsController, ReviewWordsController] })
export class ReviewsModule {}
