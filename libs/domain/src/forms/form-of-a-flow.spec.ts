import { describe, expect, it } from '@jest/globals';
import { factsOf } from '@reprise/testing/organisation';
import { ReviewDriver } from '@reprise/testing/reviews';
import { compileFlow } from '../flow/compile/index.js';
import { as } from '../kernel/index.js';
import type { Instant } from '../kernel/index.js';
import type { AnswerValue, Work } from '../review/index.js';

const title = { zh: '考核', en: 'Review' };
const facts = factsOf({
  people: { E1: { manager: 'M1', grade: 'P7' }, M1: { manager: 'M2' }, M2: {} },
  units: {},
});

const five = {
  levels: ['S', 'A', 'B', 'C', 'D'].map((id, index) => ({
    ...{ id, label: { zh: id, en: id }, value: String(110 - index * 10) },
  })),
};
const field = (key: string, type: string, more: object = {}) => ({
  ...{ field: key, type, title },
  ...more,
});
const rating = field('rating', 'rating', { scale: 'five' });
const step = (task: string, who: string, more: object = {}) => ({
  ...{ task, title, who, kind: 'manager assessment', form: 'one' },
  ...more,
});

const compiled = (form: object, stages: readonly object[], more: object = {}) =>
  compileFlow({
    ...{ schema: 'reprise.flow/1', flow: 'forms', title, calendar: 'CN', zone: 'Asia/Shanghai' },
    ...{ population: [{ otherwise: 'in' }], stages, scales: { five } },
    participants: {
      subject: { subject: true },
      manager: { lineManager: 1 },
      second: { lineManager: 2 },
    },
    forms: { one: { title, ...form } },
    ...more,
  });

const review = (form: object, stages: readonly object[] = [step('assess', 'manager')]) => {
  const result = compiled(form, stages);
  if (!result.ok) throw new Error(JSON.stringify(result.findings));
  return new ReviewDriver(result.flow, facts, as<Instant>('2026-03-02T01:00:00.000Z')).open('E1');
};

type Fields = Record<string, AnswerValue>;
const answer = (fields: Fields): Work => ({ kind: 'answer', answer: { fields } });

/** Code and place of the refusal, or nothing where it was taken. */
const refused = (driver: ReviewDriver, fields: Fields, at = 'assess') => {
  const { taskId, assignee: by, revision } = driver.task(at);
  const given = { taskId, by, revision, work: answer(fields) };
  const refusal = driver.send({ type: 'CompleteTask', ...given });
  return refusal && [refusal.code, refusal.detail['field']];
};

const written = (driver: ReviewDriver, at = 'assess') => {
  const content = driver.review.submissions.get(at)?.at(-1)?.content;
  return content?.kind === 'answer' ? content.answer : undefined;
};

const needed = { required: true };

describe('the fields of a form', () => {
  const several = { several: { min: 1, max: 2 } };
  const options = ['x', 'y', 'z'].map((id) => ({ id, label: title }));
  const competencies = ['teamwork', 'judgement'].map((id) => ({ id, label: title }));

  it.each<[object, AnswerValue, string | undefined]>([
    [field('f', 'evidence'), 'https://wiki.example/case/1', undefined],
    [field('f', 'evidence'), 'javascript:alert(1)', 'ANSWER.NOT_A_LINK'],
    [field('f', 'confirmation'), 'true', undefined],
    [field('f', 'confirmation'), 'no', 'ANSWER.WRONG_KIND'],
    [field('f', 'text', { minLength: 3 }), '好', 'ANSWER.TOO_SHORT'],
    [field('f', 'text', { minLength: 3 }), '好样的', undefined],
    [field('f', 'choice', { options, ...several }), ['x', 'z'], undefined],
    [field('f', 'choice', { options, ...several }), ['x', 'y', 'z'], 'ANSWER.CHOICES_COUNT'],
    [field('f', 'choice', { options, ...several }), ['x', 'x'], 'ANSWER.CHOICES_COUNT'],
    [field('f', 'choice', { options, ...several }), ['q'], 'ANSWER.NOT_AN_OPTION'],
    [field('f', 'choice', { options, ...several }), 'x', 'ANSWER.WRONG_KIND'],
    [field('f', 'choice', { options }), ['x'], 'ANSWER.WRONG_KIND'],
    [field('f', 'rating', { scale: 'five', only: ['A', 'B'] }), 'S', 'ANSWER.NOT_A_LEVEL'],
    [field('f', 'rating', { scale: 'five', only: ['A', 'B'] }), 'B', undefined],
    [
      field('f', 'competencies', { scale: 'five', competencies }),
      { teamwork: 'A', judgement: 'C' },
      undefined,
    ],
    [
      field('f', 'competencies', { scale: 'five', competencies }),
      { teamwork: 'A' },
      'ANSWER.COMPETENCY_MISSING',
    ],
  ])('%j takes %j or says why not', (one, value, code) => {
    expect(refused(review({ fields: [one] }), { f: value })?.[0]).toBe(code);
  });

  it('a confirmation that is needed must be given', () => {
    const driver = review({ fields: [field('read', 'confirmation', needed)] });
    expect(refused(driver, {})).toEqual(['ANSWER.FIELD_REQUIRED', 'read']);
  });
});

describe('conditions of a form', () => {
  const why = field('why', 'text', { ...needed, shownWhen: 'fields.rating in ("C", "D")' });

  it('ask a field only where they hold', () => {
    expect(refused(review({ fields: [rating, why] }), { rating: 'A' })).toBeUndefined();
    expect(refused(review({ fields: [rating, why] }), { rating: 'D' })).toEqual([
      'ANSWER.FIELD_REQUIRED',
      'why',
    ]);
  });

  it('what is hidden is not handed in', () => {
    const driver = review({ fields: [rating, why] });
    driver.submit('assess', answer({ rating: 'A', why: 'typed before I changed my mind' }));
    expect(written(driver)).toEqual({ fields: { rating: 'A' } });
  });

  it('what is hidden counts as empty for others', () => {
    const plan = field('plan', 'text', { ...needed, shownWhen: 'fields.why != null' });
    const driver = review({ fields: [plan, rating, why] });
    expect(refused(driver, { rating: 'A', why: 'hidden' })).toBeUndefined();
  });

  it('need a field where they hold, also by what is known of the person', () => {
    const note = field('note', 'text', { requiredWhen: 'person.grade = "P7"' });
    const driver = review({ fields: [rating, note] });
    expect(refused(driver, { rating: 'A' })).toEqual(['ANSWER.FIELD_REQUIRED', 'note']);
  });

  it('a section hides all its fields', () => {
    const form = {
      fields: [rating, field('cause', 'text', needed), field('plan', 'text', needed)],
      sections: [
        { section: 'low', title, shownWhen: 'fields.rating = "D"', fields: ['cause', 'plan'] },
      ],
    };
    expect(refused(review(form), { rating: 'A' })).toBeUndefined();
    expect(refused(review(form), { rating: 'D' })).toEqual(['ANSWER.FIELD_REQUIRED', 'cause']);
  });

  it('are read by the author’s names, hyphens too, and a mistake is a finding', () => {
    const named = field('self-view', 'text');
    const asked = (shownWhen: string) =>
      compiled({ fields: [named, field('more', 'text', { shownWhen })] }, [
        step('assess', 'manager'),
      ]);
    expect(asked('fields.self-view != null').ok).toBe(true);
    expect(asked('fields.nonsense = 1').findings.map(({ path }) => path)).toEqual([
      'forms.one.fields.1.shownWhen',
    ]);
  });
});

describe('computed fields', () => {
  const number = (key: string) => field(key, 'number');
  const total = field('total', 'computed', { value: 'fields.a + fields.b' });

  it('are reckoned in decimal, stored, and never taken from the page', () => {
    const driver = review({ fields: [number('a'), number('b'), total] });
    driver.submit('assess', answer({ a: '0.1', b: '0.2', total: '99' }));
    expect(written(driver)).toEqual({ fields: { a: '0.1', b: '0.2', total: '0.3' } });
  });

  it('have no value while a part is missing', () => {
    const driver = review({ fields: [number('a'), number('b'), total] });
    driver.submit('assess', answer({ a: '1' }));
    expect(written(driver)).toEqual({ fields: { a: '1' } });
  });
});

describe('rules of a form', () => {
  const dates = { fields: [field('from', 'date'), field('to', 'date'), field('why', 'text')] };
  const rule = (more: object = {}) => ({
    ...{ check: 'order', must: 'fields.from <= fields.to', at: 'to' },
    message: { zh: '结束不得早于开始', en: 'The end is before the start' },
    ...more,
  });
  const wrongWay = { from: '2026-03-02', to: '2026-03-01' };

  it('refuse where they do not hold, and point at their field', () => {
    const driver = review({ ...dates, checks: [rule()] });
    expect(refused(driver, wrongWay)).toEqual(['ANSWER.CHECK', 'to']);
    expect(refused(driver, { ...wrongWay, to: '2026-03-02' })).toBeUndefined();
  });

  it('refuse what cannot be answered', () => {
    const driver = review({ ...dates, checks: [rule()] });
    expect(refused(driver, { from: '2026-03-02' })).toEqual(['ANSWER.CHECK', 'to']);
  });

  it('are left out where they do not apply', () => {
    const driver = review({ ...dates, checks: [rule({ when: 'fields.to != null' })] });
    expect(refused(driver, { from: '2026-03-02' })).toBeUndefined();
  });

  it('demand a reason, and let it through with one', () => {
    const driver = review({ ...dates, checks: [rule({ otherwise: { reason: 'why' } })] });
    expect(refused(driver, wrongWay)).toEqual(['ANSWER.REASON_NEEDED', 'why']);
    expect(refused(driver, { ...wrongWay, why: 'moved' })).toBeUndefined();
    expect(driver.review.submissions.get('assess')?.at(-1)?.raised).toEqual(['order']);
  });

  it('demand an approval: that decision is asked for only then', () => {
    const stages = [
      step('assess', 'manager'),
      { decision: 'allow', title, who: 'second' },
      step('last', 'manager'),
    ];
    const form = { ...dates, checks: [rule({ otherwise: { approval: 'allow' } })] };
    const broken = review(form, stages).submit('assess', answer(wrongWay));
    expect(broken.openSteps()).toEqual(['allow']);
    const kept = review(form, stages).submit(
      'assess',
      answer({ from: '2026-03-02', to: '2026-03-03' }),
    );
    expect(kept.openSteps()).toEqual(['last']);
  });

  it('read what other steps said', () => {
    const stages = [
      step('self', 'subject', { kind: 'self assessment' }),
      step('assess', 'manager'),
    ];
    const checks = [
      rule({ must: 'answers.self = null or fields.rating = answers.self.rating', at: 'rating' }),
    ];
    const driver = review({ fields: [rating], checks }, stages);
    driver.submit('self', answer({ rating: 'A' }));
    expect(refused(driver, { rating: 'B' })).toEqual(['ANSWER.CHECK', 'rating']);
    expect(refused(driver, { rating: 'A' })).toBeUndefined();
  });
});

describe('rights on fields', () => {
  const fields = [rating, field('note', 'text', needed)];
  const stages = [step('self', 'subject', { kind: 'self assessment' }), step('assess', 'manager')];

  it('what somebody may only read, they do not hand in and need not fill in', () => {
    const driver = review({ fields, rights: { assess: { note: 'read' } } });
    expect(refused(driver, { rating: 'A', note: 'x' })).toEqual(['ANSWER.NOT_YOURS', 'note']);
    expect(refused(driver, { rating: 'A' })).toBeUndefined();
  });

  it('of step and participant the stricter counts', () => {
    const rights = { assess: { note: 'write' }, manager: { note: 'hidden' } };
    const driver = review({ fields, rights });
    expect(refused(driver, { rating: 'A', note: 'x' })).toEqual(['ANSWER.NOT_YOURS', 'note']);
  });

  it('a shared document moves along: rules see what others wrote, each step keeps its own', () => {
    const form = {
      ...{ document: 'shared', fields },
      rights: { self: { rating: 'hidden' }, assess: { note: 'read' } },
      checks: [
        {
          ...{ check: 'noted', must: 'fields.note != "none" or fields.rating = null' },
          ...{ at: 'rating', message: title },
        },
      ],
    };
    const driver = review(form, stages);
    driver.submit('self', answer({ note: 'none' }));
    expect(refused(driver, { rating: 'A' })).toEqual(['ANSWER.CHECK', 'rating']);
    const other = review(form, stages).submit('self', answer({ note: 'much' }));
    expect(refused(other, { rating: 'A' })).toBeUndefined();
    expect(written(other)).toEqual({ fields: { rating: 'A' } });
  });
});

describe('a form that cannot be', () => {
  const stages = [step('assess', 'manager')];
  const seen = [{ of: 'assess', to: ['subject'], anonymous: true }];

  it.each<[object, object, string]>([
    [{ sections: [{ section: 's', title, fields: ['gone'] }] }, {}, 'forms.one.sections.s'],
    [{ rights: { nowhere: { rating: 'read' } } }, {}, 'forms.one.rights.nowhere'],
    [
      {
        checks: [
          {
            ...{ check: 'c', must: 'true', at: 'rating', message: title },
            otherwise: { approval: 'assess' },
          },
        ],
      },
      {},
      'forms.one.checks.c',
    ],
    [{ document: 'shared' }, { visibility: seen }, 'visibility.0'],
  ])('%j is found at its place', (form, more, path) => {
    const { ok, findings } = compiled({ fields: [rating], ...form }, stages, more);
    expect([
      ok,
      findings.filter(({ code }) => code === 'FLOW.FORM').map((each) => each.path),
    ]).toEqual([false, [path]]);
  });

  it('a text longer than it may be, and levels the scale has not', () => {
    const short = field('short', 'text', { minLength: 9, maxLength: 5 });
    const odd = field('odd', 'rating', { scale: 'five', only: ['X'] });
    const { findings } = compiled({ fields: [short, odd] }, stages);
    expect(findings.map(({ path }) => path)).toEqual(['forms.one.short', 'forms.one.odd']);
  });
});
