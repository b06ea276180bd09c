import { as } from '@reprise/domain/kernel';
import type { PersonId, ReviewId, TaskId } from '@reprise/domain/kernel';
import type { TaskState } from '@reprise/domain/review';
import { Inject, Injectable } from '@nestjs/common';
import { INSTALLATION } from '../platform/installation.js';
import type { Installation } from '../platform/installation.js';
import { Problem } from '../platform/problem.js';
import { ReviewReader } from '../reading/index.js';
import type { ReadReview } from '../reading/index.js';

const MOST_KEPT = 50_000;

export interface OwnTask extends ReadReview {
  readonly task: TaskState;
}

/** Finds tasks for the person they are of; to anybody else they do not exist. */
@Injectable()
export class OwnTasks {
  /** A task stays with its review for ever, so this is asked once. */
  private readonly reviews = new Map<string, ReviewId>();

  constructor(
    @Inject(INSTALLATION) private readonly installation: Installation,
    @Inject(ReviewReader) private readonly reader: ReviewReader,
  ) {}

  async reviewOf(taskId: string): Promise<ReviewId> {
    const opened = this.installation.handling.reviews.reviewOfTask(taskId);
    const known = opened ?? this.reviews.get(taskId);
    if (known !== undefined) return known;
    const found = await this.installation.rows.reviewOfTask(taskId);
    if (found === undefined) throw new Problem('TASK.UNKNOWN');
    if (this.reviews.size >= MOST_KEPT) this.reviews.clear();
    this.reviews.set(taskId, as(found));
    return as(found);
  }

  async find(taskId: string, person: PersonId): Promise<OwnTask> {
    const read = await this.reader.load(await this.reviewOf(taskId));
    const task = read?.state.tasks.get(as<TaskId>(taskId));
    if (read === undefined || task?.assignee !== person) throw new Problem('TASK.UNKNOWN');
    return { ...read, task };
  }
}
