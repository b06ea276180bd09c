import { answerTo } from './questions.js';
import type { Question, Sources } from './questions.js';
import type { Heard } from './overheard.js';
import type { Slots } from './slots.js';

/**
 * Courses told apart by what they asked. The same beginnings ask the same next question, since
 * nothing else decides what a course does: so each question has one way for each answer.
 */
export class Ways<C extends object> {
  private course: C | undefined;
  private question: Question | undefined;
  private readonly after = new Map<string, Ways<C>>();

  /** The course of somebody for whom every question has the answer it had before. */
  find(sources: Sources, slots: Slots): C | undefined {
    let at: Ways<C> | undefined = this.next(sources, slots);
    while (at !== undefined && at.course === undefined) at = at.next(sources, slots);
    return at?.course;
  }

  add(heard: readonly Heard[], course: C): void {
    const [first, ...rest] = heard;
    if (first === undefined) {
      this.course = course;
      return;
    }
    this.question ??= first.question;
    const next = this.after.get(first.answer) ?? new Ways<C>();
    this.after.set(first.answer, next);
    next.add(rest, course);
  }

  private next(sources: Sources, slots: Slots): Ways<C> | undefined {
    if (this.course !== undefined) return this;
    return this.question && this.after.get(answerTo(this.question, sources, slots));
  }
}
