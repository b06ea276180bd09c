import { loadCycle } from '@reprise/application/cycles';
import { loadPlan } from '@reprise/application/plans';
import { dateOf } from '@reprise/domain/calendar';
import type { CompiledFlow } from '@reprise/domain/flow/compile';
import { blockTitle, taskKindWords } from '@reprise/domain/flow/words';
import { as } from '@reprise/domain/kernel';
import type { CycleId, Instant, PersonId, PlanId, ReviewId, Text } from '@reprise/domain/kernel';
import type { Installation } from '@reprise/installation';
import type { Line } from './letter.js';
import type { Content } from './notice.js';

type Handling = Installation['handling'];
type Of<K extends Content['kind']> = Extract<Content, { readonly kind: K }>;

const PLANS: Readonly<Record<'improvement' | 'development', Text>> = {
  improvement: { zh: '绩效改进计划', en: 'Improvement plan' },
  development: { zh: '个人发展计划', en: 'Development plan' },
};
const RESULT: Text = { zh: '考核结果', en: 'Review result' };

/** Puts words and names to what a notice holds as ids, for the one person it is for. */
export class Lines {
  constructor(
    private readonly handling: Handling,
    private readonly publicUrl: string,
  ) {}

  get inbox(): string {
    return `${this.publicUrl}/inbox`;
  }

  async of(content: Content, reader: PersonId): Promise<Line> {
    switch (content.kind) {
      case 'task':
      case 'handed over':
      case 'reminder':
        return this.onTask(content, reader);
      case 'escalated':
      case 'message':
      case 'released':
        return this.onReview(content, reader);
      case 'plan opened':
      case 'plan task':
      case 'plan reminder':
        return this.onPlan(content, reader);
      case 'seat':
        return this.onSeat(content);
    }
  }

  private async onTask(
    content: Of<'task' | 'handed over' | 'reminder'>,
    reader: PersonId,
  ): Promise<Line> {
    const { review, flow } = await this.reviewOf(content.reviewId);
    return {
      title: blockTitle(flow, content.block),
      ...this.about(review.subject, reader),
      ...dueOn(content.dueAt, flow.document.zone),
      link: `${this.publicUrl}/tasks/${content.taskId}`,
    };
  }

  private async onReview(
    content: Of<'escalated' | 'message' | 'released'>,
    reader: PersonId,
  ): Promise<Line> {
    const { review, flow } = await this.reviewOf(content.reviewId);
    return {
      title: content.kind === 'released' ? RESULT : saidAt(flow, content.block),
      ...this.about(review.subject, reader),
      link: `${this.publicUrl}/reviews/${content.reviewId}`,
    };
  }

  private async onPlan(
    content: Of<'plan opened' | 'plan task' | 'plan reminder'>,
    reader: PersonId,
  ): Promise<Line> {
    const { state: plan } = await loadPlan(this.handling.store, as<PlanId>(content.planId));
    if (plan.status === 'unopened') throw new Error(`no plan ${content.planId}`);
    const link = `${this.publicUrl}/plans/${content.planId}`;
    const about = this.about(plan.subject, reader);
    if (content.kind === 'plan opened') return { title: PLANS[plan.kind], ...about, link };
    const task = plan.tasks.find(({ taskId }) => taskId === content.taskId);
    return {
      title: taskKindWords(task?.kind ?? 'plan gap'),
      ...about,
      ...dueOn(content.dueAt, plan.zone),
      link,
    };
  }

  private async onSeat({ calibrationId, cycleId }: Of<'seat'>): Promise<Line> {
    const { state: cycle } = await loadCycle(this.handling.store, as<CycleId>(cycleId));
    if (cycle.status === 'unknown') throw new Error(`no cycle ${cycleId}`);
    return { title: cycle.title, link: `${this.publicUrl}/calibrations/${calibrationId}` };
  }

  private async reviewOf(id: string) {
    const { reviews, flows } = this.handling;
    const { state: review } = await reviews.load(as<ReviewId>(id));
    if (review.status === 'unopened') throw new Error(`no review ${id}`);
    const flow = await flows.find(review.flowDigest);
    if (flow === undefined) throw new Error(`no flow for review ${id}`);
    return { review, flow: flow.compiled };
  }

  /** The name of whom it is about, unless that is the reader. */
  private about(subject: PersonId, reader: PersonId): Pick<Line, 'about'> {
    const name = this.handling.directory.directory.contact(subject)?.name;
    return subject === reader || name === undefined ? {} : { about: name };
  }
}

/** What the flow says there, or what the block is called. */
const saidAt = (flow: CompiledFlow, block: string): Text => {
  const node = flow.nodes.get(block);
  return node?.kind === 'notify' ? node.document.message : blockTitle(flow, block);
};

const dueOn = (dueAt: Instant | undefined, zone: string): Pick<Line, 'dueOn'> =>
  dueAt === undefined ? {} : { dueOn: dateOf(dueAt, zone) };
