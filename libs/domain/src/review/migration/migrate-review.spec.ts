import { describe, expect, it } from '@jest/globals';
import { factsOf, personId } from '@reprise/testing/organisation';
import { ReviewDriver } from '@reprise/testing/reviews';
import { compileFlow } from '../../flow/compile/index.js';
import type { CompiledFlow } from '../../flow/compile/index.js';
import { as } from '../../kernel/index.js';
import type { Instant } from '../../kernel/index.js';
import type { Work } from '../index.js';

const title = { zh: '环节', en: 'Step' };
const facts = factsOf({ people: { E1: { manager: 'M1' }, M1: {} }, units: {} });
const levels = ['A', 'B'].map((id, index) => ({ id, label: title, value: String(2 - index) }));
const rating = { field: 'rating', type: 'rating', scale: 'ab', title, required: true };
const text = (field: string, more: object = {}) => ({
  ...{ field, type: 'text', title, maxLength: 200 },
  ...more,
});

interface Version {
  readonly stages: readonly object[];
  readonly fields?: readonly object[];
  readonly more?: object;
}

const version = ({ stages, fields = [rating], more = {} }: Version): CompiledFlow => {
  const result = compileFlow({
    ...{ schema: 'reprise.flow/1', flow: 'moves', title, calendar: 'CN' },
    ...{ zone: 'Asia/Shanghai', population: [{ otherwise: 'in' }], stages },
    participants: { subject: { subject: true }, manager: { lineManager: 1 } },
    forms: { work: { title, fields } },
    scales: { ab: { levels } },
    ...more,
  });
  if (!result.ok) throw new Error(JSON.stringify(result.findings));
  return result.flow;
};

const self = (more: object = {}) => ({
  ...{ task: 'self', title, kind: 'self assessment', who: 'subject', form: 'work' },
  ...{ due: '5 working days', ...more },
});
const ask = (id: string, more: object = {}) => ({
  ...{ decision: id, title, who: 'manager', due: '5 working days' },
  ...more,
});
const wait = (id: string, until: string) => ({ wait: id, title, for: until });

const begun = (one: Version): ReviewDriver =>
  new ReviewDriver(version(one), facts, as<Instant>('2026-03-02T01:00:00.000Z')).open('E1');
const answer: Work = { kind: 'answer', answer: { fields: { rating: 'A' } } };
const approve: Work = { kind: 'decision', outcome: 'approve', comment: '' };
const move = (driver: ReviewDriver, to: Version, digest = 'two') =>
  driver.migrate(version(to), digest)?.code;

describe('a review that goes on with another version of its flow', () => {
  it('keeps the answers and dues of what is open, and asks what is new', () => {
    const driver = begun({ stages: [self(), ask('assess')] });
    driver.submit('self', answer);
    const before = driver.review.steps.get('assess');
    driver.now = as<Instant>('2026-03-04T01:00:00.000Z');
    expect(
      move(driver, { stages: [self(), ask('assess', { due: '1 working days' }), ask('hr')] }),
    ).toBeUndefined();
    expect(driver.review.flowDigest).toBe('two');
    expect(driver.review.steps.get('assess')).toEqual(before);
    expect(driver.review.submissions.get('self')).toHaveLength(1);
    expect(driver.submit('assess', approve).openSteps()).toEqual(['hr']);
  });

  it('asks again only those answers that the new form would not take', () => {
    const one = { stages: [self(), ask('assess')] };
    const driver = begun(one);
    driver.submit('self', answer);
    expect(move(driver, { ...one, fields: [rating, text('note')] })).toBeUndefined();
    expect(driver.openSteps()).toEqual(['assess']);
    const asked = { ...one, fields: [rating, text('note', { required: true })] };
    expect(move(driver, asked, 'three')).toBeUndefined();
    expect(driver.openSteps().toSorted()).toEqual(['assess', 'self']);
    expect(driver.review.submissions.get('self')).toHaveLength(1);
  });

  it('is refused while something is open that the new version does not have', () => {
    const driver = begun({ stages: [self(), ask('assess')] });
    expect(move(driver, { stages: [ask('assess')] })).toBe('MIGRATION.OPEN_BLOCK_GONE');
    expect(driver.openSteps()).toEqual(['self']);
    driver.submit('self', answer);
    expect(move(driver, { stages: [ask('assess')] })).toBeUndefined();
  });

  it('is refused where a right would be shortened', () => {
    const driver = begun({ stages: [self()] });
    expect(move(driver, { stages: [self({ overdue: 'close as missing' })] })).toBe(
      'MIGRATION.RIGHT_SHORTENED',
    );
    for (const closing of [
      { overdue: { extendOnce: '2 days', then: 'close as missing' } },
      { overdue: { answer: { rating: 'B' } } },
      { afterDue: 'refused' },
    ])
      expect(move(begun({ stages: [self()] }), { stages: [self(closing)] })).toBe(
        'MIGRATION.RIGHT_SHORTENED',
      );
    const window = (uses: number) => ({
      ...{ window: 'w', title, kind: 'comment', for: 'subject', open: '5 working days' },
      ...{ uses, then: [] },
    });
    const open = begun({ stages: [window(2)] });
    expect(move(open, { stages: [window(1)] })).toBe('MIGRATION.RIGHT_SHORTENED');
    expect(move(open, { stages: [window(3)] })).toBeUndefined();
  });

  it('is refused where a block is of another kind, or of another round of people', () => {
    const driver = begun({ stages: [self()] });
    expect(move(driver, { stages: [ask('self')] })).toBe('MIGRATION.ANOTHER_KIND');
    const round = { forEach: 'round', in: 'subject', do: [self({ who: 'each' })] };
    expect(move(driver, { stages: [round] })).toBe('MIGRATION.OTHER_ROUND');
  });

  it('is refused where what is waited for is another', () => {
    const driver = begun({ stages: [wait('pause', '5 working days')] });
    expect(move(driver, { stages: [wait('pause', '9 working days')] })).toBe(
      'MIGRATION.OPEN_CHANGED',
    );
  });

  it('is refused where the way it took leads elsewhere', () => {
    const way = (when: string, id: string) => ({
      ...{ choose: 'way', cases: [{ when, do: [ask(id)] }], otherwise: [ask('b')] },
    });
    const driver = begun({ stages: [way('1 = 1', 'a')] });
    expect(driver.openSteps()).toEqual(['a']);
    expect(move(driver, { stages: [way('1 = 2', 'a')] })).toBe('MIGRATION.WAY_CHANGED');
    expect(move(driver, { stages: [way('1 = 1', 'a'), ask('c')] })).toBeUndefined();
  });

  it('is refused where answers would be opened to others', () => {
    const driver = begun({ stages: [self(), ask('assess')] });
    const more = { visibility: [{ of: 'self', to: ['manager'] }] };
    const wider = { stages: [self(), ask('assess')], more };
    driver.submit('self', answer);
    expect(move(driver, wider)).toBe('MIGRATION.READERS_ADDED');
    const nothingYet = begun({ stages: [self(), ask('assess')] });
    expect(move(nothingYet, wider)).toBeUndefined();
  });

  it('computes a changed score once more, but not one that people have been told', () => {
    const of = (missing: string, rest: readonly object[]) => ({
      stages: [self(), { compute: 'count', score: 'total' }, ...rest],
      more: { scores: { total: { weighted: { 'self.rating': 100 }, missing, bands: 'ab' } } },
    });
    const count = (driver: ReviewDriver) =>
      driver.events.filter(({ type }) => type === 'ScoreComputed').length;
    const driver = begun(of('reweight', [ask('hr')])).submit('self', answer);
    expect(move(driver, of('not available', [ask('hr')]))).toBeUndefined();
    expect(count(driver)).toBe(2);
    const told = [{ release: 'tell', score: 'total', to: ['subject'] }, ask('hr')];
    const after = begun(of('reweight', told)).submit('self', answer);
    expect(move(after, of('not available', told))).toBe('MIGRATION.SCORE_SETTLED');
  });

  it('looks once more at what a condition left out that is another now', () => {
    const driver = begun({ stages: [ask('extra', { when: '1 = 2' }), ask('hr')] });
    expect(driver.openSteps()).toEqual(['hr']);
    move(driver, { stages: [ask('extra', { when: '1 = 1' }), ask('hr')] });
    expect(driver.openSteps().toSorted()).toEqual(['extra', 'hr']);
  });

  it('goes back as it came, as long as nobody has written anything', () => {
    const one = { stages: [self(), ask('assess')] };
    const two = {
      stages: [self(), ask('extra'), ask('assess')],
      fields: [rating, text('note', { required: true })],
    };
    const driver = begun(one).submit('self', answer);
    const { steps, tasks } = driver.review;
    move(driver, two);
    expect(driver.openSteps().toSorted()).toEqual(['assess', 'self']);
    expect(move(driver, one, 'digest')).toBeUndefined();
    for (const [key, step] of steps) expect(driver.review.steps.get(key)).toEqual(step);
    for (const [id, { status }] of tasks)
      expect(driver.review.tasks.get(id)).toMatchObject({ status });
    expect(driver.openSteps()).toEqual(['assess']);
  });

  it('needs a reason, and does nothing where that version is in force', () => {
    const driver = begun({ stages: [self()] });
    const events = driver.events.length;
    expect(move(driver, { stages: [self()] }, 'digest')).toBeUndefined();
    expect(driver.events).toHaveLength(events);
    const said = { by: personId('H1'), reason: ' ', to: 'two', version: 2 };
    expect(driver.send({ type: 'MigrateReview', ...said })?.code).toBe('TASK.REASON_MISSING');
  });
});
