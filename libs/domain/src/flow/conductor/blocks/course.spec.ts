import { describe, expect, it } from '@jest/globals';
import { personId } from '@reprise/testing/organisation';
import type { ReviewDriver } from '@reprise/testing/reviews';
import { received, smallReview, smallTask } from '@reprise/testing/flows';

const after = smallTask('after', 'manager');
const outcome = ({ review }: ReviewDriver, step: string) => review.steps.get(step)?.outcome;
const day = (n: number) => `2026-01-${String(n).padStart(2, '0')}T01:00:00.000Z`;
const fact = (by: string, name = 'ruling') =>
  ({ type: 'RecordFact', by: personId(by), fact: name, note: 'upheld' }) as const;
const ruling = (more: object = {}) => ({
  ...{ wait: 'court', for: { fact: 'ruling', recordedBy: 'hrbp', latest: '2 weeks' } },
  ...more,
});

describe('repeat', () => {
  const again = (more: object = {}) => ({
    ...{ repeat: 'rounds', until: 'facts.ruling.isRecorded = true', atMost: 3 },
    ...{ do: [smallTask('talk', 'manager', { due: '3 days' })], otherwise: [] },
    ...more,
  });
  const known = ruling({ when: 'person.grade = "none"' });

  it('asks the same afresh until its condition holds: a new iteration, a new clock', () => {
    const driver = smallReview([again(), known, after]).until(day(7)).submit('talk', received);
    expect(driver.review.steps.get('talk')).toMatchObject({ iteration: 2, openedAt: day(7) });
    driver.must(fact('H1')).submit('talk', received);
    expect([outcome(driver, 'rounds'), driver.openSteps()]).toEqual(['done', ['after']]);
    expect(driver.review.submissions.get('talk')).toHaveLength(2);
  });

  it('comes to its last time, and what follows then is done', () => {
    const driver = smallReview([again({ otherwise: [smallTask('told', 'head')] }), known, after]);
    for (let n = 0; n < 3; n += 1) driver.submit('talk', received);
    expect([outcome(driver, 'rounds'), driver.openSteps()]).toEqual(['exhausted', ['told']]);
    expect(driver.submit('told', received).openSteps()).toEqual(['after']);
  });

  it('rests between its times, beside another block, and ends with that', () => {
    const main = smallTask('main', 'head');
    const weekly = again({ every: '1 week', until: 'steps.main.status = "closed"', atMost: 50 });
    const driver = smallReview([{ parallel: 'both', branches: [main, weekly] }, after]);
    driver.submit('talk', received).until(day(9));
    expect(driver.openSteps()).toEqual(['main', 'rounds']);
    driver.until(day(16)).submit('talk', received);
    expect(driver.submit('main', received).openSteps()).toEqual(['after']);
  });

  it('does not spin where nobody is left to do anything', () => {
    const idle = again({ do: [smallTask('talk', 'manager', { when: 'person.grade = "none"' })] });
    const driver = smallReview([idle, known, after]);
    expect([outcome(driver, 'rounds'), driver.openSteps()]).toEqual(['exhausted', ['after']]);
    expect(driver.review.steps.get('rounds')?.findings).toEqual(['nothing is left to repeat']);
  });
});

describe('wait', () => {
  it('for a fact ends when it is recorded, and one that came early counts', () => {
    const driver = smallReview([
      ruling(),
      { wait: 'later', for: { fact: 'ruling', recordedBy: 'hrbp', latest: '1 week' } },
      after,
    ]);
    expect(driver.openSteps()).toEqual(['court']);
    expect(driver.must(fact('H1')).openSteps()).toEqual(['after']);
    expect([outcome(driver, 'court'), outcome(driver, 'later')]).toEqual(['passed', 'passed']);
  });

  it('for a fact takes it only from whom the flow names', () => {
    const driver = smallReview([ruling()]);
    expect([driver.send(fact('M1'))?.code, driver.send(fact('H1', 'other'))?.code]).toEqual([
      ...['FACT.UNKNOWN', 'FACT.UNKNOWN'],
    ]);
  });

  it('for a condition looks again whenever something changes', () => {
    const until = { condition: 'steps.side.status = "closed"', latest: '2 weeks' };
    const branches = [
      { sequence: 'one', blocks: [{ wait: 'for-side', for: until }, after] },
      smallTask('side', 'head'),
    ];
    const driver = smallReview([{ parallel: 'both', branches }]);
    expect(driver.openSteps()).toEqual(['for-side', 'side']);
    expect(driver.submit('side', received).openSteps()).toEqual(['after']);
  });

  it('is over at its latest, and says that it lapsed', () => {
    const driver = smallReview([ruling(), after]).until(day(25));
    expect([outcome(driver, 'court'), driver.openSteps()]).toEqual(['lapsed', ['after']]);
  });
});

describe('abandonWhen', () => {
  it('cancels exactly its block and keeps what was written', () => {
    const inner = {
      stage: 'inner',
      title: { zh: '内', en: 'In' },
      abandonWhen: 'facts.ruling.isRecorded = true',
    };
    const stage = { ...inner, blocks: [smallTask('first', 'head'), smallTask('second', 'head')] };
    const side = smallTask('side', 'manager');
    const driver = smallReview([
      { parallel: 'both', branches: [stage, side] },
      ruling({ when: 'person.grade = "x"' }),
      after,
    ]);
    driver.submit('first', received).must(fact('H1'));
    expect(driver.openSteps()).toEqual(['side']);
    expect([outcome(driver, 'second'), outcome(driver, 'inner')]).toEqual([
      'abandoned',
      'abandoned',
    ]);
    expect(driver.review.submissions.get('first')).toHaveLength(1);
    expect(driver.review.stages.get('inner')).toBe('closed');
    expect(driver.submit('side', received).openSteps()).toEqual(['after']);
  });

  it('leaves a join like whoever was skipped', () => {
    const gone = smallTask('gone', 'head', { abandonWhen: 'person.grade = "P4"' });
    const driver = smallReview([
      { parallel: 'both', branches: [gone, smallTask('here', 'head')], join: 'any' },
      after,
    ]);
    expect(driver.openSteps()).toEqual(['here']);
  });

  it('does not touch what is behind it already', () => {
    const done = {
      sequence: 'done',
      abandonWhen: 'facts.ruling.isRecorded = true',
      blocks: [smallTask('first', 'head')],
    };
    const driver = smallReview([done, ruling(), after]).submit('first', received).must(fact('H1'));
    expect([outcome(driver, 'first'), driver.openSteps()]).toEqual(['done', ['after']]);
    expect(outcome(driver, 'done')).toBeUndefined();
  });
});

describe('choose', () => {
  const choose = (when: string) => ({
    choose: 'way',
    cases: [{ when, do: [smallTask('case', 'head')] }],
    otherwise: [smallTask('default', 'head')],
  });

  it('is asked once, on arrival, whatever is known later', () => {
    const driver = smallReview([choose('facts.ruling.isRecorded = true'), ruling()]);
    driver.must(fact('H1'));
    expect(driver.openSteps()).toEqual(['default']);
  });

  it('takes its default, flagged, where a condition is null', () => {
    const driver = smallReview([choose('scores.total.value > 3')]);
    const taken = driver.events.find(({ type }) => type === 'ChoiceTaken');
    expect(taken).toMatchObject({ branch: 'otherwise', flagged: true });
  });
});

describe('action', () => {
  const compute = { compute: 'work-out', score: 'total' };

  it('freezes a score: it is not worked out again', () => {
    const freeze = { action: 'freeze', does: { freeze: 'total' } };
    const driver = smallReview([compute, freeze, { compute: 'again', score: 'total' }, after]);
    expect(driver.events.filter(({ type }) => type === 'ScoreComputed')).toHaveLength(1);
    expect([outcome(driver, 'again'), driver.openSteps()]).toEqual(['done', ['after']]);
  });

  it('sets the result of record', () => {
    const driver = smallReview([compute, { action: 'set', does: { setResult: 'total' } }, after]);
    expect(driver.review.resultSet).toBe('total');
  });

  it('locks steps: they take nothing more, and are not sent back to', () => {
    const lock = { action: 'lock', does: { lock: ['own'] } };
    const decide = {
      decision: 'decide',
      title: { zh: '定', en: 'Decide' },
      who: 'head',
      returnsTo: ['own'],
    };
    const driver = smallReview([
      smallTask('own', 'subject'),
      smallTask('more', 'subject'),
      lock,
      decide,
    ]);
    driver.submit('own', received).submit('more', received);
    driver.submit('decide', {
      kind: 'decision',
      outcome: 'send back',
      to: 'own',
      comment: 'again',
    });
    expect(driver.openSteps()).toEqual(['decide']);
  });
});

describe('sending back where nothing ever ran', () => {
  it('asks the decision again, flagged, rather than nobody anything', () => {
    const title = { zh: '定', en: 'Decide' };
    const absent = smallTask('absent', 'head', { when: 'person.grade = "none"' });
    const decide = { decision: 'decide', title, who: 'head', returnsTo: ['absent'] };
    const driver = smallReview([absent, decide]);
    driver.submit('decide', { kind: 'decision', outcome: 'send back', comment: 'again' });
    expect(driver.openSteps()).toEqual(['decide']);
    expect(driver.typesSince(0)).toContain('StepFlagged');
  });
});

describe('subflow', () => {
  const fragments = {
    hearing: [
      smallTask('heard', 'subject'),
      { decision: 'ruled', title: { zh: '裁', en: 'Ruled' }, who: 'head', returnsTo: ['heard'] },
      smallTask('noted', 'hrbp', { when: 'steps.ruled.outcome = "approve"' }),
    ],
  };

  it('puts its fragment in, each block under its own permanent id', () => {
    const uses = [
      { subflow: 'first', use: 'hearing' },
      { subflow: 'second', use: 'hearing' },
    ];
    const driver = smallReview(uses, { fragments }).submit('first-heard', received);
    driver.submit('first-ruled', { kind: 'decision', outcome: 'send back', comment: 'more' });
    expect(driver.openSteps()).toEqual(['first-heard']);
    driver
      .submit('first-heard', received)
      .submit('first-ruled', { kind: 'decision', outcome: 'approve', comment: '' });
    expect(driver.openSteps()).toEqual(['first-noted']);
    expect(driver.submit('first-noted', received).openSteps()).toEqual(['second-heard']);
  });
});
