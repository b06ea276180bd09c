import { expect, it } from '@jest/globals';
import { factsOf, personId } from '@reprise/testing/organisation';
import { ReviewDriver } from '@reprise/testing/reviews';
import { as } from '../../kernel/index.js';
import type { Instant } from '../../kernel/index.js';
import { compileFlow } from '../compile/index.js';
import { windowKind, windowUsedWords } from './index.js';

const title = { zh: '窗口', en: 'Window' };
const window = (kind: string) => ({
  window: kind,
  title,
  kind,
  for: 'subject',
  open: '5 days',
  then: [],
});

const flow = (() => {
  const compiled = compileFlow({
    schema: 'reprise.flow/1',
    flow: 'windows',
    title,
    calendar: 'CN',
    zone: 'Asia/Shanghai',
    population: [{ otherwise: 'in' }],
    participants: { subject: { subject: true } },
    stages: [{ parallel: 'both', branches: [window('appeal'), window('comment')] }],
  });
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.findings));
  return compiled.flow;
})();

it('says of a comment that it is one, and no appeal', () => {
  expect(windowUsedWords(flow, 'appeal').en).toBe('lodged an appeal');
  expect(windowUsedWords(flow, 'comment')).toEqual({ zh: '发表意见', en: 'commented' });
  expect([windowKind(flow, 'comment'), windowKind(flow, 'both')]).toEqual(['comment', undefined]);
});

it.each([
  ['appeal', 'APPEAL.GROUNDS_MISSING'],
  ['comment', 'COMMENT.TEXT_MISSING'],
])('asks whoever uses a window to %s for their words', (step, code) => {
  const facts = factsOf({ people: { E1: {} }, units: {} });
  const review = new ReviewDriver(flow, facts, as<Instant>('2026-01-05T01:00:00.000Z')).open('E1');
  const { taskId, revision } = review.task(step);
  const work = { kind: 'appeal', grounds: ' ' } as const;
  const empty = { type: 'CompleteTask', by: personId('E1'), taskId, revision, work } as const;
  expect(review.send(empty)?.code).toBe(code);
});
