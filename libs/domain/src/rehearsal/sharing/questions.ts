import { ABSENT } from '../../facts/index.js';
import type { FactSource, PersonFact } from '../../facts/index.js';
import { as } from '../../kernel/index.js';
import type { CalendarDate, PersonId, UnitId } from '../../kernel/index.js';
import type { Choose } from '../colleagues.js';
import type { Slots } from './slots.js';

/** A field that has one plain value; who acts for somebody is asked of nobody who shares. */
export type AskedField = Exclude<keyof PersonFact, 'substitute'>;

/** Something a course asked of the organisation; whom it is about is said by number. */
export type Question =
  | { readonly asks: 'person'; readonly slot: number; readonly field: AskedField | 'exists' }
  | { readonly asks: 'unit'; readonly slot: number; readonly field: 'exists' | 'parent' }
  | { readonly asks: 'role'; readonly slot: number; readonly role: string }
  | { readonly asks: 'measures'; readonly slot: number; readonly period: Period }
  | {
      readonly asks: 'colleagues';
      readonly slot: number;
      readonly draw: number;
      readonly count: number;
    };

interface Period {
  readonly from: CalendarDate;
  readonly to: CalendarDate;
}

export interface Sources {
  readonly facts: FactSource;
  readonly choose: Choose;
}

/** The answer for one subject, as text in which every id is a number: equal texts mean the same. */
export const answerTo = (question: Question, sources: Sources, slots: Slots): string => {
  const id = slots.at(question.slot);
  switch (question.asks) {
    case 'person':
      return ofPerson(sources.facts.person(as<PersonId>(id)), question.field, slots);
    case 'unit':
      return ofUnit(sources.facts.unit(as<UnitId>(id)), question.field, slots);
    case 'role': {
      const unit = sources.facts.unit(as<UnitId>(id));
      const holders = typeof unit === 'object' ? unit.roles[question.role] : undefined;
      return holders === undefined ? 'none' : slots.listed(holders);
    }
    case 'measures':
      return JSON.stringify(sources.facts.measures(as<PersonId>(id), question.period));
    case 'colleagues':
      return slots.listed(sources.choose(as<PersonId>(id), question));
  }
};

const ofPerson = (
  fact: ReturnType<FactSource['person']>,
  field: AskedField | 'exists',
  slots: Slots,
): string => {
  if (fact === undefined || fact === ABSENT) return String(fact);
  if (field === 'exists') return 'here';
  const value = fact[field];
  return NAMES.has(field) && typeof value === 'string' ? String(slots.of(value)) : String(value);
};

/** Fields that name a person or a unit: who that is, is said by number. */
const NAMES: ReadonlySet<string> = new Set<AskedField>(['id', 'unit', 'lineManager', 'dottedLine']);

const ofUnit = (
  fact: ReturnType<FactSource['unit']>,
  field: 'exists' | 'parent',
  slots: Slots,
): string => {
  if (fact === undefined || fact === ABSENT) return String(fact);
  if (field === 'exists') return 'here';
  return fact.parent === undefined ? 'none' : String(slots.of(fact.parent));
};
