import { readFileSync } from 'node:fs';
import { expect, it } from '@jest/globals';
import { factsOf, personId } from '@reprise/testing/organisation';
import { ReviewDriver } from '@reprise/testing/reviews';
import { compileFlow } from '../flow/compile/index.js';
import { as } from '../kernel/index.js';
import type { Instant } from '../kernel/index.js';
import type { Work } from '../review/index.js';
import { visibleAnswers } from './index.js';

const flow = (() => {
  const path = new URL('../../../../flows/customer-service-annual.json', import.meta.url);
  const compiled = compileFlow(JSON.parse(readFileSync(path, 'utf8')));
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.findings));
  return compiled.flow;
})();

const facts = factsOf({
  people: {
    E1: { manager: 'M1' },
    E2: { manager: 'M1' },
    E3: { manager: 'M1' },
    M1: { manager: 'D1' },
    D1: {},
    H1: {},
  },
  units: { service: { roles: { head: ['D1'], hrbp: ['H1'] } } },
});
const answer = (fields: Record<string, string>): Work => ({ kind: 'answer', answer: { fields } });
const approve: Work = { kind: 'decision', outcome: 'approve', comment: '' };

const untilPeers = (): ReviewDriver =>
  new ReviewDriver(flow, facts, as<Instant>('2026-12-07T01:00:00.000Z'))
    .open('E1')
    .submit('goals', {
      kind: 'goals',
      goals: [
        { title: 'x', measure: 'm', target: 't', weight: as('100'), dueOn: as('2026-12-31') },
      ],
    })
    .submit('agree-goals', approve)
    .until('2027-11-09T00:00:00.000Z')
    .submit('nominate', { kind: 'nomination', people: [personId('E2'), personId('E3')] })
    .submit('approve-peers', approve)
    .submit('self', answer({ rating: 'A', summary: 'mine' }));

const seen = (review: ReviewDriver, viewer: string): readonly string[] =>
  visibleAnswers({ flow, review: review.review }, { person: personId(viewer) }).map(
    ({ block, isAnonymous }) => (isAnonymous ? `${block} anonymous` : block),
  );

it('shows an author their own, the manager what the flow opens, a stranger nothing', () => {
  const review = untilPeers();
  expect(seen(review, 'E1')).toContain('self');
  expect(seen(review, 'M1')).toContain('self');
  expect(seen(review, 'E2')).toEqual([]);
  expect(seen(review, 'H1')).toEqual([]);
});

it('hides anonymous answers until as many as the floor are there, and their authors ever after', () => {
  const review = untilPeers().submit(`peer[${personId('E2')}]`, answer({ rating: 'A' }));
  expect(seen(review, 'M1')).not.toContain('peer anonymous');
  review.submit(`peer[${personId('E3')}]`, answer({ rating: 'B' }));
  expect(seen(review, 'M1').filter((block) => block === 'peer anonymous')).toHaveLength(2);
  expect(seen(review, 'E2')).toEqual(['peer']);
});

it('leaves nothing on an anonymous answer that tells who wrote it or when', () => {
  const review = untilPeers()
    .submit(`peer[${personId('E2')}]`, answer({ rating: 'B' }))
    .until('2027-11-10T00:00:00.000Z')
    .submit(`peer[${personId('E3')}]`, answer({ rating: 'A' }));
  const peers = visibleAnswers({ flow, review: review.review }, { person: personId('M1') }).filter(
    ({ block }) => block === 'peer',
  );
  expect(JSON.stringify(peers)).not.toContain(personId('E2'));
  expect(JSON.stringify(peers)).not.toContain(personId('E3'));
  expect(new Set(peers.map(({ at }) => at)).size).toBe(1);
  expect(peers.map(({ content }) => JSON.stringify(content))).toEqual(
    peers.map(({ content }) => JSON.stringify(content)).toSorted(),
  );
});

it('counts somebody of a round as the participant the round is for', () => {
  const document = { ...flow.document, visibility: [...flow.document.visibility] };
  document.visibility.push({
    of: 'goals',
    to: ['peers'],
    from: 'submission',
    anonymous: false,
    floor: 3,
  });
  const open = { ...flow, document };
  const blocks = visibleAnswers(
    { flow: open, review: untilPeers().review },
    { person: personId('E2') },
  ).map(({ block }) => block);
  expect(blocks).toEqual(['goals']);
});
