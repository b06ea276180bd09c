import { describe, expect, it } from '@jest/globals';
import { assessment, smallFlow } from '@reprise/testing/reviews';
import { jsonExamples, LANGUAGES, pageOf } from './guide.js';
import type { Language } from './guide.js';

const ROW = /^\| `("[a-z][A-Za-z]+":.*?)` +\|/gm;
const title = { zh: '指标', en: 'Measure' };
const measures = { csat: { title, unit: '%', direction: 'higher', owner: 'hrbp' } };
const nominate = { task: 'nominate', title, kind: 'nomination', who: 'subject', nominates: 'who' };

/** Ways of finding people, as the first table has them. */
const waysOf = (language: Language): readonly string[] =>
  [...pageOf(language, 'who.md').matchAll(ROW)].flatMap(([, way]) => way ?? []);

describe('the page on who does it', () => {
  it('shows the same ways and examples in each language', () => {
    const ways = LANGUAGES.map(waysOf);
    expect(ways[1]).toEqual(ways[0]);
    expect(ways[0]?.length).toBeGreaterThan(10);
    const examples = LANGUAGES.map((language) => jsonExamples(pageOf(language, 'who.md')));
    expect(examples[1]).toEqual(examples[0]);
  });

  it.each(waysOf('en'))('finds people as it says: %s', (way) => {
    const who = JSON.parse(`{${way.replace('…', 'candidate.grade = person.grade')}}`) as object;
    const blocks = 'nominatedIn' in who ? [nominate] : [];
    const flow = smallFlow({
      participants: { who, hrbp: { unitRole: 'hrbp' } },
      measures,
      blocks: [...blocks, assessment('self-check', 'hrbp')],
    });
    expect(flow.document.participants['who']).toMatchObject(who);
  });

  it.each(jsonExamples(pageOf('en', 'who.md')))('shows what compiles: %j', (example) => {
    const { participants, ...more } = example as { participants: Record<string, object> };
    const blocks = [assessment('assess', Object.keys(participants), { mayDelegate: true })];
    expect(smallFlow({ participants, blocks, ...more }).document.participants).toMatchObject(
      participants,
    );
  });
});
