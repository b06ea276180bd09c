import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { flowDocumentSchema } from '@reprise/domain/flow/language';
import { allBlocks, conditionInWords, keyOf, reminderInWords, sentenceOf } from './index.js';

const url = new URL('../../../../../../flows/customer-service-annual.json', import.meta.url);
const flow = flowDocumentSchema.parse(JSON.parse(readFileSync(url, 'utf8')));
const sentence = (key: string) => {
  const block = allBlocks(flow.stages).find((candidate) => keyOf(candidate) === key);
  if (block === undefined) throw new Error(`no block ${key}`);
  return sentenceOf(block, flow);
};

describe('sentenceOf', () => {
  it('says who does a task, by when, and what happens once it is overdue', () => {
    expect(sentence('assess').zh).toBe('由直属经理完成，限 10 个工作日；逾期转交HRBP。');
    expect(sentence('assess').en).toBe(
      'Done by the line manager within 10 working days; once overdue it is handed to the HR business partner.',
    );
  });

  it('names the steps a decision may send back to by their titles', () => {
    expect(sentence('second-look').en).toContain(
      'who may approve and send back (to Manager assessment and Self-assessment)',
    );
  });

  it('says what a gate waits for', () => {
    expect(sentence('year-end').zh).toBe('周期开始 11 个月后放行。');
    expect(sentence('unit-assessed').en).toBe(
      'Opens when everyone in the unit has passed “Second-level review”.',
    );
  });

  it('says a condition by the names of its step and score, and quotes what it does not know', () => {
    expect(sentence('approve-peers').zh).toMatch(/^仅当“提名同事评价人”已完成：/u);
    expect(conditionInWords('scores.total.band in ("C", "D")', flow)).toEqual({
      zh: '综合得分的等级是 C 或 D',
      en: 'the band of Total score is C or D',
    });
    expect(conditionInWords('person.grade = "P4"', flow).en).toBe('“person.grade = "P4"” holds');
  });

  it('says how a score is made, part by part', () => {
    expect(sentence('score-total').zh).toBe(
      '综合得分 = 指标得分 60%、经理评价 30%、评价同事（平均） 10%。',
    );
  });

  it('says when somebody is reminded', () => {
    expect(reminderInWords('-3d').zh).toBe('提前 3 天');
    expect(reminderInWords('+1wd').en).toBe('1 working day after');
  });

  it('has a sentence without gaps for every block of the shipped flow', () => {
    for (const block of allBlocks(flow.stages)) {
      const said = sentenceOf(block, flow);
      expect(said.zh).not.toMatch(/undefined|\[object/u);
      expect(said.en).not.toMatch(/undefined|\[object/u);
    }
  });
});
