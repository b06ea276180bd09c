import { describe, expect, it } from '@jest/globals';
import { compileFlow } from '../index.js';

const title = { zh: '环节', en: 'Step' };
const task = (id: string, due: string) => ({
  ...{ task: id, kind: 'self assessment', title, who: 'subject', form: 'one', due },
});

/** What is found of a deadline of the step `after`. */
const found = (due: string): readonly string[] =>
  compileFlow({
    ...{ schema: 'reprise.flow/1', flow: 'anchors', title, calendar: 'CN' },
    ...{ zone: 'Asia/Shanghai', population: [{ otherwise: 'in' }] },
    participants: { subject: { subject: true } },
    forms: { one: { title, fields: [{ field: 'held-on', type: 'date', title }] } },
    stages: [{ stage: 'begin', title, blocks: [task('first', '5 days')] }, task('after', due)],
  }).findings.map(({ code }) => code);

describe('deadlines', () => {
  it('count from a step or a date that the flow has', () => {
    for (const known of ['first.closed', 'first.held-on', 'person.hiredOn', 'period.to']) {
      expect(found(`3 days after ${known}`)).toEqual([]);
    }
    for (const never of ['begin.closed', 'nothing.closed', 'first.helt-on']) {
      expect(found(`3 days after ${never}`)).toEqual(['FLOW.UNKNOWN_ANCHOR']);
      expect(found(`earliest of (9 days or 3 days after ${never})`)).toHaveLength(1);
    }
  });
});
