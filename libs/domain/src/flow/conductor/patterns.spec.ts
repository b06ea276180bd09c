import { describe, expect, it } from '@jest/globals';
import { personId } from '@reprise/testing/organisation';
import type { ReviewDriver } from '@reprise/testing/reviews';
import { received, smallReview, smallTask } from '@reprise/testing/flows';

const title = { zh: '环节', en: 'Step' };
const t = (id: string, more: object = {}) => smallTask(id, 'head', more);
const sequence = (id: string, blocks: readonly object[], more: object = {}) => ({
  ...{ sequence: id, blocks },
  ...more,
});
const parallel = (branches: readonly object[], more: object = {}) => ({
  ...{ parallel: 'split', branches },
  ...more,
});
const round = (more: object = {}) => ({
  ...{ forEach: 'round', in: 'peers', do: [smallTask('peer', 'each')] },
  ...more,
});
const peer = (who: string) => `peer[${personId(who)}]`;
const done = (driver: ReviewDriver, ...steps: readonly string[]): readonly string[] => {
  for (const step of steps) driver.submit(step, received);
  return driver.openSteps();
};
const ended = ({ review }: ReviewDriver) => review.ended?.outcome;
const record = (fact: string) =>
  ({ type: 'RecordFact', by: personId('H1'), fact, note: '' }) as const;
const awaits = (fact: string) => ({
  ...{ wait: `for-${fact}`, for: { fact, recordedBy: 'hrbp', latest: '2 months' } },
});

/** The control-flow patterns of van der Aalst, ter Hofstede, Kiepuszewski and Barros, by number. */
describe('control-flow pattern', () => {
  it('WCP-1 sequence', () => {
    const driver = smallReview([t('a'), t('b')]);
    expect([driver.openSteps(), done(driver, 'a')]).toEqual([['a'], ['b']]);
  });

  it('WCP-2, 3 parallel split and synchronization', () => {
    const driver = smallReview([parallel([t('a'), t('b')]), t('c')]);
    expect([driver.openSteps(), done(driver, 'b'), done(driver, 'a')]).toEqual([
      ...[['a', 'b'], ['a'], ['c']],
    ]);
  });

  it('WCP-4, 5 exclusive choice and simple merge', () => {
    const cases = [{ when: 'person.grade = "P4"', do: [t('a')] }];
    const driver = smallReview([{ choose: 'way', cases, otherwise: [t('b')] }, t('c')]);
    expect([driver.openSteps(), done(driver, 'a')]).toEqual([['a'], ['c']]);
  });

  it('WCP-6, 7 multi-choice and structured synchronizing merge', () => {
    const not = { when: 'person.grade = "M9"' };
    const driver = smallReview([
      parallel([t('a', { when: 'person.grade = "P4"' }), t('b', not)]),
      t('c'),
    ]);
    expect([driver.openSteps(), done(driver, 'a')]).toEqual([['a'], ['c']]);
  });

  it('WCP-9 structured discriminator', () => {
    const more = { join: 'any', rest: 'let finish' };
    const driver = smallReview([parallel([t('a'), t('b')], more), t('c')]);
    expect(done(driver, 'b')).toEqual(['a', 'c']);
    expect(done(driver, 'a')).toEqual(['c']);
  });

  it('WCP-10, 21 structured loop', () => {
    const until = 'facts.enough.isRecorded = true';
    const repeat = { repeat: 'loop', do: [t('a')], until, atMost: 9, otherwise: [] };
    const driver = smallReview([repeat, t('c'), awaits('enough')]);
    expect(done(driver, 'a', 'a')).toEqual(['loop', 'a']);
    driver.must(record('enough'));
    expect(done(driver, 'a')).toEqual(['c']);
  });

  it('WCP-11 implicit termination', () => {
    const driver = smallReview([parallel([t('a'), t('b')])]);
    done(driver, 'a', 'b');
    expect(ended(driver)).toBe('completed');
  });

  it('WCP-43 explicit termination', () => {
    const end = { end: 'settled', title, outcome: 'excused' };
    const driver = smallReview([parallel([sequence('one', [t('a'), end]), t('b')])]);
    done(driver, 'a');
    expect([ended(driver), driver.review.ended?.kind]).toEqual(['settled', 'excused']);
  });

  it('WCP-13 multiple instances with design-time knowledge', () => {
    const driver = smallReview([round({ in: 'manager' }), t('c')]);
    expect(done(driver, peer('M1'))).toEqual(['c']);
  });

  it('WCP-14 multiple instances with run-time knowledge', () => {
    const nominated = ['P1', 'P3'].map(personId);
    const driver = smallReview([round({ in: 'nominated' }), t('c')]);
    driver.submit('nominate', { kind: 'nomination', people: nominated });
    expect(driver.openSteps()).toEqual([peer('P1'), peer('P3')]);
    expect(done(driver, peer('P1'), peer('P3'))).toEqual(['c']);
  });

  it('WCP-15 multiple instances without run-time knowledge: added while it runs', () => {
    const driver = smallReview([round(), t('c')]);
    driver.must({
      type: 'AddReviewer',
      by: personId('H1'),
      step: 'round',
      person: personId('D1'),
      reason: 'asked',
    });
    expect(done(driver, ...['P1', 'P2', 'P3', 'P4'].map(peer))).toEqual([peer('D1')]);
    expect(done(driver, peer('D1'))).toEqual(['c']);
  });

  it('WCP-16 deferred choice', () => {
    const court = sequence('court-way', [awaits('ruling'), t('after-ruling')]);
    const driver = smallReview([
      parallel([sequence('own-way', [t('a'), t('b')]), court], { join: 'first to act' }),
      t('c'),
    ]);
    expect(driver.openSteps()).toEqual(['a', 'for-ruling']);
    expect(driver.must(record('ruling')).openSteps()).toEqual(['after-ruling']);
    expect(done(driver, 'after-ruling')).toEqual(['c']);
  });

  it('WCP-17, 40 interleaved routing', () => {
    const driver = smallReview([round({ order: 'any order, one at a time' }), t('c')]);
    const seen = ['P1', 'P2', 'P3', 'P4'].map((who) => {
      const open = driver.openSteps();
      done(driver, peer(who));
      return open;
    });
    expect([seen.map(({ length }) => length), driver.openSteps()]).toEqual([[1, 1, 1, 1], ['c']]);
  });

  it('WCP-18 milestone', () => {
    const gone = { abandonWhen: 'get value(steps, "main").status = "closed"' };
    const driver = smallReview([
      parallel([sequence('line', [t('main'), t('next')]), t('while-main', gone)]),
      t('c'),
    ]);
    expect(driver.openSteps()).toEqual(['main', 'while-main']);
    expect(done(driver, 'main')).toEqual(['next']);
    expect(driver.review.steps.get('while-main')?.outcome).toBe('abandoned');
  });

  it('WCP-19 cancel task', () => {
    const driver = smallReview([
      t('a', { abandonWhen: 'facts.off.isRecorded = true' }),
      t('c'),
      awaits('off'),
    ]);
    expect(driver.must(record('off')).openSteps()).toEqual(['c']);
  });

  it('WCP-25 cancel region', () => {
    const region = sequence('region', [parallel([t('a'), t('b')])], {
      abandonWhen: 'facts.off.isRecorded = true',
    });
    const driver = smallReview([
      { parallel: 'outer', branches: [region, t('other')] },
      t('c'),
      awaits('off'),
    ]);
    expect(driver.must(record('off')).openSteps()).toEqual(['other']);
  });

  it('WCP-20 cancel case', () => {
    const driver = smallReview([t('a')]);
    driver.must({ type: 'WithdrawReview', by: personId('H1'), reason: 'left' });
    expect([driver.openSteps(), ended(driver)]).toEqual([['a'], 'withdrawn']);
  });

  it('WCP-22 recursion is refused, with its place', () => {
    const again = { subflow: 'again', use: 'loop' };
    expect(() => smallReview([again], { fragments: { loop: [again] } })).toThrow(
      'FLOW.CIRCULAR_SUBFLOW',
    );
  });

  it('WCP-24 persistent trigger', () => {
    const driver = smallReview([t('a'), awaits('news'), t('c')]);
    driver.must(record('news'));
    expect(done(driver, 'a')).toEqual(['c']);
  });

  it('WCP-23 transient trigger: a gate that is opened by hand holds nothing in store', () => {
    const driver = smallReview([t('a'), { gate: 'go', opens: { on: '6 months' } }, t('c')]);
    const opening = { because: 'by hand' } as const;
    expect(driver.send({ type: 'PassGate', gate: 'go', opening })?.code).toBe('GATE.NOT_REACHED');
    done(driver, 'a');
    expect(driver.must({ type: 'PassGate', gate: 'go', opening }).openSteps()).toEqual(['c']);
  });

  it('WCP-30 structured partial join', () => {
    const more = { join: { atLeast: 2 }, rest: 'let finish' };
    const driver = smallReview([parallel([t('a'), t('b'), t('d')], more), t('c')]);
    expect(done(driver, 'a', 'd')).toEqual(['b', 'c']);
  });

  it('WCP-32 cancelling partial join', () => {
    const driver = smallReview([
      parallel([t('a'), t('b'), t('d')], { join: { atLeast: 2 } }),
      t('c'),
    ]);
    expect(done(driver, 'a', 'd')).toEqual(['c']);
  });

  it('WCP-34, 35 static partial and cancelling joins of instances', () => {
    const driver = smallReview([round({ join: { atLeast: 3 } }), t('c')]);
    expect(done(driver, ...['P1', 'P4', 'P2'].map(peer))).toEqual(['c']);
  });

  it('WCP-36 dynamic partial join of instances', () => {
    const driver = smallReview([round({ join: { when: 'branches.done >= 2' } }), t('c')]);
    expect(done(driver, ...['P1', 'P4'].map(peer))).toEqual(['c']);
  });

  it('WCP-39 critical section', () => {
    const desk = (id: string) => sequence(id, [t(`${id}-1`), t(`${id}-2`)], { alone: 'desk' });
    const driver = smallReview([parallel([desk('a'), desk('b')]), t('c')]);
    expect(driver.openSteps()).toEqual(['a', 'a-1']);
    expect(done(driver, 'a-1')).toEqual(['a', 'a-2']);
    expect(done(driver, 'a-2')).toEqual(['b', 'b-1']);
    expect(done(driver, 'b-1', 'b-2')).toEqual(['c']);
  });
});
