import { expect, it } from '@jest/globals';
import { compileFlow } from './index.js';
import type { Finding } from './index.js';

const title = { zh: '环节', en: 'Step' };

const findingsOf = (due: string): readonly Finding[] =>
  compileFlow(
    {
      ...{ schema: 'reprise.flow/1', flow: 'dues', title, calendar: 'CN', zone: 'Asia/Shanghai' },
      population: [{ otherwise: 'in' }],
      participants: { subject: { subject: true } },
      forms: { form: { title, fields: [{ field: 'text', type: 'text', title }] } },
      stages: [{ task: 'self', kind: 'self assessment', title, who: 'subject', form: 'form', due }],
    },
    { hasCalendar: (key) => key === 'CN' },
  ).findings;

it('says where in a deadline something is not understood', () => {
  const [finding] = findingsOf('10 working days, at noon');
  expect(finding).toMatchObject({ code: 'FLOW.BAD_DUE', path: 'self' });
  expect(finding?.message.en).toContain('"noon" at character 21');
});

it('finds a calendar that a deadline names and nobody has', () => {
  expect(findingsOf('earliest of (3 days or 2 working days, calendar MARS)')).toMatchObject([
    { code: 'FLOW.UNKNOWN_CALENDAR', message: { en: 'There is no calendar named "MARS"' } },
  ]);
  expect(findingsOf('2 working days, calendar CN')).toEqual([]);
});
