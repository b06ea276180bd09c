import { expect, it } from '@jest/globals';
import type { CalibrationEvent } from '@reprise/domain/calibration';
import { as } from '@reprise/domain/kernel';
import type { Instant, PersonId, ReviewId } from '@reprise/domain/kernel';
import { ERASED } from '@reprise/domain/review';
import { sessionSentenceOf } from './index.js';

const at = as<Instant>('2026-12-20T01:00:00.000Z');
const [ann, bo] = [as<PersonId>('ann'), as<PersonId>('bo')];
const reviewId = as<ReviewId>('r1');
const names: Readonly<Record<string, string>> = { ann: 'Ann', bo: 'Bo' };
const words = { nameOf: (id: PersonId) => names[id] ?? '', subjectOf: () => bo };

type Of<T extends CalibrationEvent['type']> = Extract<CalibrationEvent, { readonly type: T }>;
const signed = { by: ann, at };
const card = { reviewId, ...signed };
const table = { groups: [], bands: [], cells: [] };
const opened = {
  ...{ calibrationId: as<never>('c'), cycleId: as<never>('y'), block: 'calibrate', group: 'g' },
  ...{ score: 'total', bands: [], baseline: [], quota: [], adviseBelow: 0, tasks: [], at },
};

/** One of each: the compiler asks for a new event here as well. */
const samples: { readonly [T in CalibrationEvent['type']]: Omit<Of<T>, 'type'> } = {
  CalibrationOpened: opened,
  CardsAdmitted: { cards: [], at },
  CardsWithdrawn: { reviewIds: [], isOver: false, at },
  CardMoved: { ...card, from: 'A', to: 'S', reason: 'compared' },
  CalibrationLocked: { ...signed, results: [], advice: [] },
  CalibrationUnlocked: { ...signed, reason: 'typo' },
  ResultsCarried: { applied: [reviewId], missed: [], at },
  MoveProposed: { ...card, to: 'S', reason: 'compared' },
  MoveBacked: card,
  MoveOpposed: { ...card, reason: 'no' },
  MoveUndone: { ...card, from: 'S', to: 'A' },
  MemberRecused: { ...signed, person: ann, reviewIds: [reviewId], reason: 'kin' },
  QuotaExtended: { ...signed, bands: ['S'], upTo: 3, reason: 'agreed' },
  BranchOpened: { ...signed, branch: 'branch-1', title: 'fewer' },
  BranchMoved: { ...card, branch: 'branch-1', to: 'B', reason: 'fewer', revision: 0 },
  BranchAdopted: { ...signed, branch: 'branch-1' },
  BranchDropped: { ...signed, branch: 'branch-1' },
  AggregateReleased: { ...signed, per: 'grade', floor: 5, reviewIds: [reviewId], table },
};

const types = Object.keys(samples) as CalibrationEvent['type'][];

it.each(types)('tells %s in both languages', (type) => {
  const { zh, en } = sessionSentenceOf({ type, ...samples[type] } as CalibrationEvent, words);
  expect(zh).toMatch(/\p{Script=Han}/u);
  expect(en).toMatch(/[A-Za-z]{3}/);
  for (const text of [zh, en]) expect(text).not.toMatch(/undefined|null|\[object|r1/);
});

it('names people and reasons, and says nothing of what is erased', () => {
  const undone = { type: 'MoveUndone', ...samples.MoveUndone } as CalibrationEvent;
  expect(sessionSentenceOf(undone, words).en).toBe('Ann took a move back: Bo from S to A');
  const moved = { type: 'CardMoved', ...samples.CardMoved, reason: ERASED } as CalibrationEvent;
  expect(sessionSentenceOf(moved, words).en).toMatch(/reason: —$/);
});
