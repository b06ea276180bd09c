import type { OnReview } from '@reprise/application/reviews';
import type { MeasureFact } from '@reprise/domain/facts';
import type { Instant, PersonId } from '@reprise/domain/kernel';
import type { OpenedReview, TaskState, Work } from '@reprise/domain/review';
import { Chance } from '../chance.js';
import type { Company } from '../company/company.js';
import type { Colleague } from '../company/roster.js';
import { Writer } from '../writing/writer.js';
import * as goalTexts from '../writing/goals.js';
import * as remarks from '../writing/remarks.js';
import { appeals } from './intent.js';
import { nomineesFor } from './nominees.js';

export interface Doing {
  readonly company: Company;
  readonly review: OpenedReview;
  readonly task: TaskState;
  readonly at: Instant;
  readonly isLowered: boolean;
  readonly measured: Readonly<Record<string, MeasureFact>>;
}

interface Scene extends Doing {
  readonly subject: Colleague;
  readonly block: string;
  readonly iteration: number;
  readonly writer: Writer;
  readonly chance: Chance;
}

/** What somebody does with a task of a review: hands in, declines, or lets a window go. */
export const deedFor = (doing: Doing): OnReview => {
  const { review, task } = doing;
  const { taskId, assignee: by, revision } = task;
  const asked = { by, taskId, revision };
  const scene = sceneOf(doing);
  const step = WORK[scene.block];
  if (step === undefined) throw new Error(`nobody knows what to do at ${scene.block}`);
  const done = step(scene);
  if (done.kind === 'decline') return { type: 'DeclineTask', ...asked, reason: done.reason };
  if (done.kind === 'waive') return { type: 'WaiveWindow', ...asked };
  if (review.steps.get(task.step) === undefined) throw new Error(`no step ${task.step}`);
  return { type: 'CompleteTask', ...asked, work: done };
};

const sceneOf = (doing: Doing): Scene => {
  const { company, review, task } = doing;
  const { seed } = company.story;
  const step = review.steps.get(task.step);
  const subject = company.roster.find(review.subject);
  if (step === undefined || subject === undefined) throw new Error(`no step ${task.step}`);
  const { block, iteration } = step;
  const occasion = `${block} ${task.assignee} ${iteration}`;
  const year = company.datesOf(review.cycleId);
  const writer = new Writer({ seed, about: subject, year, occasion });
  const chance = new Chance(seed, 'doing', task.taskId);
  return { ...doing, subject, block, iteration, writer, chance };
};

type Done =
  Work | { readonly kind: 'decline'; readonly reason: string } | { readonly kind: 'waive' };

const decision = (outcome: 'approve' | 'reject', comment: string): Work => ({
  kind: 'decision',
  outcome,
  comment,
});
const sendBack = (to: string, comment: string): Work => ({
  kind: 'decision',
  outcome: 'send back',
  to,
  comment,
});
const answer = (fields: Readonly<Record<string, string>>): Work => ({
  kind: 'answer',
  answer: { fields },
});

/** Some write goals at first that nobody could check; their managers send them back. */
const isVague = ({ company, review, iteration }: Scene): boolean =>
  iteration === 1 && new Chance(company.story.seed, 'vague', review.reviewId).happens(0.12);

const SENT_BACK = { peers: 0.04, assessment: 0.04 } as const;
const DECLINED = 0.05;

const WORK: Readonly<Record<string, (scene: Scene) => Done>> = {
  goals: (scene) => ({ kind: 'goals', goals: scene.writer.goals(isVague(scene)) }),
  'agree-goals': (scene) =>
    isVague(scene)
      ? sendBack('goals', scene.writer.pick(goalTexts.TOO_VAGUE))
      : decision('approve', scene.writer.pick(remarks.AGREED)),
  nominate: (scene) => ({ kind: 'nomination', people: nominated(scene) }),
  'approve-peers': ({ iteration, chance, writer }) =>
    iteration === 1 && chance.happens(SENT_BACK.peers)
      ? sendBack('nominate', writer.pick(remarks.PEERS_TOO_NEAR))
      : decision('approve', writer.pick(remarks.PEERS_FINE)),
  self: ({ writer, measured }) =>
    answer({ rating: writer.rating(0.6), summary: writer.selfAssessment(measured) }),
  peer: ({ chance, writer, subject }) =>
    chance.happens(DECLINED)
      ? { kind: 'decline', reason: writer.pick(remarks.DECLINES) }
      : answer({
          rating: writer.rating(0.5),
          example: writer.story(chance.happens(0.5 - 0.3 * subject.ability) ? 'badly' : 'well'),
        }),
  assess: ({ writer }) =>
    answer({
      rating: writer.rating(),
      strengths: writer.story('well'),
      gaps: writer.story('badly'),
    }),
  'second-look': ({ iteration, chance, writer }) =>
    iteration === 1 && chance.happens(SENT_BACK.assessment)
      ? sendBack('assess', writer.pick(remarks.SECOND_ASKS))
      : decision('approve', writer.pick(remarks.SECOND_FINE)),
  meeting: ({ writer, at }) =>
    answer({ 'held-on': writer.heldOn(at), notes: writer.pick(remarks.MEETINGS) }),
  ack: (scene) => receipt(scene),
  appeal: ({ subject, isLowered, writer }) =>
    appeals(subject, isLowered)
      ? { kind: 'appeal', grounds: writer.pick(remarks.APPEALS) }
      : { kind: 'waive' },
  'appeal-ruling': ({ subject, writer }) =>
    subject.unit === 'online'
      ? decision('approve', writer.pick(remarks.UPHELD))
      : decision('reject', writer.pick(remarks.REJECTED)),
};

const receipt = ({ subject, isLowered, writer, chance }: Scene): Work => {
  if (appeals(subject, isLowered)) {
    return { kind: 'receipt', stance: 'refused', comment: writer.pick(remarks.NOT_AGREED) };
  }
  const stance = chance.happens(0.75) ? 'agreed' : 'received';
  return { kind: 'receipt', stance, comment: writer.pick(remarks.ACKNOWLEDGED) };
};

const nominated = ({ company, review, subject, chance }: Scene): readonly PersonId[] =>
  nomineesFor({
    roster: company.roster,
    subject,
    chance,
    isCurrent: company.isCurrent(review.cycleId),
  });
