import { describe, expect, it } from '@jest/globals';
import { keyInWords, valueInWords } from './readable.js';
import type { Reading } from './readable.js';

const ann = '0b22bf85-0000-4000-8000-000000000001';
const labels: Readonly<Record<string, string>> = {
  'step:self': 'Self-assessment',
  [`step:peer[${ann}]`]: 'Assess a colleague (Ann)',
  [`person:${ann}`]: 'Ann',
  'field:self.rating': 'My rating',
  'level:self.rating.A': 'Exceeds',
  'role:each': 'a nominated colleague',
  'score:kpi': 'Measures',
};
const words: Readonly<Record<string, string>> = { status: 'Status', open: 'open now', true: 'yes' };
const reading: Reading = {
  label: (key) => labels[key],
  word: (key) => words[key],
  nth: (n) => `#${String(n)}`,
  rung: (days) => `${String(days)} days`,
  instant: (text) => `at ${text}`,
};

describe('a key of the state', () => {
  it('is called what the flow calls it', () => {
    expect(keyInWords(['steps', 'self'], reading)).toBe('Self-assessment');
    expect(keyInWords(['submissions', `peer[${ann}]`], reading)).toBe('Assess a colleague (Ann)');
    expect(keyInWords(['submissions', 'self', '0'], reading)).toBe('#1');
    const field = ['submissions', 'self', '0', 'content', 'answer', 'fields', 'rating'];
    expect(keyInWords(field, reading)).toBe('My rating');
    expect(keyInWords(['scores', 'kpi'], reading)).toBe('Measures');
    expect(keyInWords(['steps', 'self', 'status'], reading)).toBe('Status');
  });

  it('stays what it is where nobody has a word for it, ids shortened', () => {
    expect(keyInWords(['tasks', ann.replace('1', '2')], reading)).toBe('0b22bf85…');
    expect(keyInWords(['newcomer'], reading)).toBe('newcomer');
  });
});

describe('a value of the state', () => {
  it('is said as its reader would', () => {
    expect(valueInWords(['steps', 'self', 'status'], 'open', reading)).toBe('open now');
    expect(valueInWords(['stages', 'self'], 'open', reading)).toBe('open now');
    expect(valueInWords(['tasks', 'x', 'role'], 'each', reading)).toBe('a nominated colleague');
    expect(valueInWords(['submissions', 'self', '0', 'by'], ann, reading)).toBe('Ann');
    expect(valueInWords(['submissions', 'self', '0', 'late'], 'true', reading)).toBe('yes');
    expect(valueInWords(['steps', 'self', 'reminders', '0', 'rung'], '-3d', reading)).toBe(
      '-3 days',
    );
    const at = '2026-01-05T01:00:00.000Z';
    expect(valueInWords(['lastAt'], at, reading)).toBe(`at ${at}`);
  });

  it('never turns what somebody wrote into a word of ours', () => {
    const content = ['submissions', 'self', '0', 'content'];
    expect(valueInWords([...content, 'comment'], 'open', reading)).toBe('open');
    expect(valueInWords([...content, 'answer', 'fields', 'summary'], 'true', reading)).toBe('true');
    expect(valueInWords([...content, 'answer', 'fields', 'rating'], 'A', reading)).toBe(
      'A · Exceeds',
    );
  });
});
