import { expect, it } from '@jest/globals';
import { compileFlow } from '../index.js';

const title = { zh: '环节', en: 'Step' };

const found = (block: object): readonly (readonly [string, string])[] =>
  compileFlow({
    schema: 'reprise.flow/1',
    flow: 'self-rating',
    title,
    calendar: 'CN',
    zone: 'Asia/Shanghai',
    population: [{ otherwise: 'in' }],
    participants: {
      subject: { subject: true },
      manager: { lineManager: 1, nobody: { use: 'second' } },
      second: { lineManager: 2, nobody: { use: 'subject' } },
      head: { unitRole: 'head' },
    },
    forms: { one: { title, fields: [{ field: 'text', type: 'text', title }] } },
    stages: [{ title, ...block }],
  }).findings.map(({ code, severity }) => [code, severity]);

const task = (kind: string, more: object) => ({ task: 'do', kind, form: 'one', ...more });
const warned = [['FLOW.SELF_RATING', 'warning']];

it('takes no assessment by others from the subject', () => {
  const asked = found(task('manager assessment', { who: 'subject' }));
  expect(asked).toEqual([['FLOW.SELF_RATING', 'error']]);
  expect(found(task('self assessment', { who: 'subject' }))).toEqual([]);
});

it('warns where the subject would be the last to fall back on, or be handed it when overdue', () => {
  expect(found(task('manager assessment', { who: 'manager' }))).toEqual(warned);
  const handed = { who: 'head', due: '5 days', overdue: { handTo: 'subject' } };
  expect(found(task('peer assessment', handed))).toEqual(warned);
  expect(found({ decision: 'decide', ...handed })).toEqual(warned);
});

it('lets the subject decide where the flow says so', () => {
  expect(found({ decision: 'decide', who: 'subject' })).toEqual([]);
});
