import { personIdOf } from '@reprise/domain/directory';
import { as } from '@reprise/domain/kernel';
import type { CalendarDate, Decimal } from '@reprise/domain/kernel';
import type { Goal, Work } from '@reprise/domain/review';
import { playPlan } from './a-plan.js';
import { employee, hr } from './installation.js';
import type { Installation } from './installation.js';
import { must } from './must.js';

const goal: Goal = {
  title: '提升首次解决率',
  measure: 'FCR',
  target: '85 %',
  weight: as<Decimal>('100'),
  dueOn: as<CalendarDate>('2026-11-30'),
};

export const goals: Work = { kind: 'goals', goals: [goal] };
export const approve: Work = { kind: 'decision', outcome: 'approve', comment: '' };
export const answer = (fields: Record<string, string>): Work => ({
  kind: 'answer',
  answer: { fields },
});

/**
 * A year of a small centre with most of what can happen in it: a send-back, a declined peer, an
 * added one, a leave, an extension, lateness, a hand-over, an appeal, a plan.
 */
export const playYear = async (place: Installation): Promise<void> => {
  await playToPlans(place);
  await playPlan(place);
  await place.until('2027-06-30T00:00:00.000Z');
};

const AGENTS = ['E1', 'E2', 'E3', 'E4'];

/** The same year up to the day the improvement plan starts. */
export const playToPlans = async (place: Installation): Promise<void> => {
  await playToCalibration(place);
  await calibrate(place);
  await release(place, AGENTS);
};

/** The same year up to the day the head of the unit finds everybody assessed on the table. */
export const playToCalibration = async (place: Installation): Promise<void> => {
  await place.launch(AGENTS.length);
  await setGoals(place, AGENTS);
  await place.until('2026-12-07T01:00:00.000Z');
  await assess(place, AGENTS);
  await gather(place);
};

const setGoals = async (place: Installation, agents: readonly string[]): Promise<void> => {
  must(
    await place.send('E4', { type: 'PauseClocks', person: personIdOf('E4'), because: 'leave' }, hr),
  );
  for (const agent of agents.slice(0, 3)) await place.submit(agent, 'goals', goals);
  await place.submit('E1', 'agree-goals', {
    kind: 'decision',
    outcome: 'send back',
    to: 'goals',
    comment: '请写明基线',
  });
  await place.until('2026-01-16T02:00:00.000Z');
  await place.submit('E1', 'goals', goals);
  for (const agent of agents.slice(0, 3)) await place.submit(agent, 'agree-goals', approve);
  must(await place.send('E4', { type: 'ResumeClocks', person: personIdOf('E4') }, hr));
  await place.until('2026-02-10T02:00:00.000Z');
  await place.submit('E4', 'goals', goals);
  await place.submit('E4', 'agree-goals', approve);
};

const assess = async (place: Installation, agents: readonly string[]): Promise<void> => {
  for (const agent of agents) {
    const peers = agents
      .filter((other) => other !== agent)
      .slice(0, 2)
      .map(personIdOf);
    await place.submit(agent, 'nominate', { kind: 'nomination', people: peers });
    await place.submit(agent, 'approve-peers', approve);
    await place.submit(agent, 'self', answer({ rating: 'A', summary: '完成全年指标' }));
  }
  const added = {
    type: 'AddReviewer',
    by: hr.person,
    step: 'peer-round',
    person: personIdOf('D1'),
    reason: '共同负责项目',
  } as const;
  must(await place.send('E1', added, hr));
  const declined = await place.task('E2', 'peer');
  const { taskId, assignee: by, revision } = declined;
  const decline = { type: 'DeclineTask', by, taskId, revision, reason: '合作不多' } as const;
  must(await place.send('E2', decline, { person: by, roles: [] }));
  for (const agent of ['E1', 'E1', 'E1', 'E2', 'E3']) {
    await place.submit(agent, 'peer', answer({ rating: 'B', example: '一起处理投诉' }));
  }
  await place.until('2026-12-20T00:00:00.000Z');
  const to = as<CalendarDate>('2027-01-08');
  must(
    await place.send(
      'E3',
      { type: 'ExtendDue', by: hr.person, step: 'assess', to, reason: '出差' },
      hr,
    ),
  );
  for (const agent of ['E1', 'E2']) {
    await place.submit(
      agent,
      'assess',
      answer({ rating: agent === 'E1' ? 'A' : 'C', strengths: '耐心' }),
    );
    await place.submit(agent, 'second-look', approve);
  }
  await place.until('2027-01-05T00:00:00.000Z');
  await place.submit('E3', 'assess', answer({ rating: 'B', strengths: '稳定' }));
  await place.submit('E4', 'assess', answer({ rating: 'B', strengths: '细致' }));
  await place.until('2027-01-20T00:00:00.000Z');
};

/**
 * Those who lead are judged elsewhere and leave the round: now everybody of the unit who is still
 * in has been assessed, and its gate opens.
 */
const gather = async (place: Installation): Promise<void> => {
  for (const number of ['M1', 'D1', 'H1']) {
    const reason = '管理岗位另行考核';
    must(await place.send(number, { type: 'WithdrawReview', by: hr.person, reason }, hr));
  }
  await place.advance();
};

/** The head of the unit compares, and what they find goes back to the reviews. */
const calibrate = async (place: Installation): Promise<void> => {
  const head = employee('D1');
  const reviewId = place.reviewOf('E1');
  const move = { type: 'MoveCard', reviewId, to: 'B', reason: '部门比较', revision: 0 } as const;
  must(await place.calibrate('E1', move, head));
  must(await place.calibrate('E1', { type: 'LockCalibration' }, head));
  await place.advance();
};

const release = async (place: Installation, agents: readonly string[]): Promise<void> => {
  for (const agent of agents) {
    await place.submit(agent, 'meeting', answer({ 'held-on': '2027-01-20', notes: '已沟通' }));
  }
  await place.submit('E1', 'ack', { kind: 'receipt', stance: 'agreed', comment: '' });
  await place.submit('E2', 'ack', { kind: 'receipt', stance: 'refused', comment: '不同意' });
  await place.submit('E2', 'appeal', { kind: 'appeal', grounds: '缺少两份问卷' });
  await place.until('2027-01-25T00:00:00.000Z');
  await place.submit('E2', 'appeal-ruling', {
    kind: 'decision',
    outcome: 'reject',
    comment: '已核对',
  });
};
