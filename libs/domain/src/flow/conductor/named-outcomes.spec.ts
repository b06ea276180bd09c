import { describe, expect, it } from '@jest/globals';
import { factsOf, personId } from '@reprise/testing/organisation';
import { ReviewDriver } from '@reprise/testing/reviews';
import { as } from '../../kernel/index.js';
import type { Instant } from '../../kernel/index.js';
import type { Work } from '../../review/index.js';
import { compileFlow } from '../compile/index.js';

const title = { zh: '环节', en: 'Step' };
const facts = factsOf({ people: { E1: { manager: 'M1' }, M1: {} }, units: {} });

const review = (stages: readonly object[]): ReviewDriver => {
  const compiled = compileFlow({
    ...{ schema: 'reprise.flow/1', flow: 'outcomes', title, calendar: 'CN' },
    ...{ zone: 'Asia/Shanghai', population: [{ otherwise: 'in' }], stages },
    participants: { subject: { subject: true }, manager: { lineManager: 1 } },
    forms: { one: { title, fields: [{ field: 'text', type: 'text', title }] } },
  });
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.findings));
  return new ReviewDriver(compiled.flow, facts, as<Instant>('2026-01-05T01:00:00.000Z')).open('E1');
};

const by = (outcome: string, comment = 'because'): Work => ({ kind: 'decision', outcome, comment });
const ask = (id: string, more: object = {}) => ({ decision: id, title, who: 'manager', ...more });
const self = (id: string, more: object = {}) => ({
  ...{ task: id, kind: 'self assessment', title, who: 'subject', form: 'one', ...more },
});
const answer: Work = { kind: 'answer', answer: { fields: { text: 'x' } } };

describe('a decision with outcomes of its own', () => {
  const probation = ask('probation', {
    outcomes: [
      'approve',
      { outcome: 'longer', title, do: [ask('how-long')] },
      { outcome: 'part', title, means: 'reject' },
    ],
  });
  const after = ask('after', { when: 'steps.probation.outcome = "longer"' });

  it('leads into the blocks of the outcome that was chosen, and on from there', () => {
    const longer = review([probation, after]).submit('probation', by('longer'));
    expect(longer.openSteps()).toEqual(['how-long']);
    expect(longer.submit('how-long', by('approve')).openSteps()).toEqual(['after']);
    expect(review([probation, after]).submit('probation', by('approve')).review.status).toBe(
      'closed',
    );
  });

  it('asks for a reason where its outcome means a rejection, and takes none that is not listed', () => {
    const driver = review([probation]);
    const { taskId, assignee, revision } = driver.task('probation');
    const decide = (work: Work) =>
      driver.send({ type: 'CompleteTask', by: assignee, taskId, revision, work })?.code;
    expect(decide(by('part', ''))).toBe('DECISION.REASON_MISSING');
    expect(decide(by('other'))).toBe('DECISION.NOT_OFFERED');
    expect(decide(by('part'))).toBeUndefined();
    expect(driver.review.steps.get('probation')?.outcome).toBe('reject');
  });
});

describe('sending back', () => {
  const steps = [
    self('first'),
    self('second', { when: 'false' }),
    self('third'),
    ask('look', { returnsTo: ['first', 'second', 'third'] }),
  ];

  it('goes to the next listed step that ran, when the chosen one was skipped', () => {
    const driver = review(steps).submit('first', answer).submit('third', answer);
    driver.submit('look', { kind: 'decision', outcome: 'send back', to: 'second', comment: 'x' });
    expect(driver.openSteps()).toEqual(['third']);
  });

  it('asks a decision on the way again, when one of its own ways leads back', () => {
    const inner = ask('inner', { outcomes: ['approve', 'send back'], returnsTo: ['first'] });
    const outer = ask('outer', { outcomes: ['approve', { outcome: 'own', title, do: [inner] }] });
    const driver = review([self('first'), outer]).submit('first', answer);
    driver.submit('outer', by('own')).submit('inner', by('send back')).submit('first', answer);
    expect(driver.openSteps()).toEqual(['outer']);
    expect(driver.assigneesOf('outer')).toEqual([personId('M1')]);
  });

  it('takes a choice anew when it leads back to before it, and leaves the way it had taken', () => {
    const inner = ask('inner', { outcomes: ['approve', 'send back'], returnsTo: ['outer'] });
    const beside = { parallel: 'both', branches: [inner, self('beside')] };
    const way = { choose: 'way', cases: [{ when: 'steps.outer.outcome = "own"', do: [beside] }] };
    const outer = ask('outer', { outcomes: ['approve', { outcome: 'own', title }] });
    const driver = review([outer, { ...way, otherwise: [self('other')] }]);
    driver.submit('outer', by('own'));
    expect(driver.openSteps()).toEqual(['inner', 'beside']);
    driver.submit('inner', by('send back')).submit('outer', by('approve'));
    expect(driver.openSteps()).toEqual(['other']);
  });
});
