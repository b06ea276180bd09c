import { Module } from '@nestjs/common';
import { Changes } from './changes.js';
import { ReviewChange } from './review-change.js';

@Module({ providers: [Changes, ReviewChange], exports: [Changes, ReviewChange] })
export class ChangesModule {}
