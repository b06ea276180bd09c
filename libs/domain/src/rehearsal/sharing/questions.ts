import { ABSENT } from '../../facts/index.js';
import type { FactSource, PersonFact } from '../../facts/index.js';
import { as } from '../../kernel/index.js';
import type { CalendarDate, PersonId, UnitId } from '../../kernel/index.js';
import type { Choose } from '../colleagues.js';
import type { Slots } from './slots.js';

export type AskedField = keyof PersonFact;

/** Something a course asked of the organisation; whom it is about is said by number. */
export type Question =
  | {
      readonly asks: 'person';
      readonly slot: number;
      readonly field: AskedField | 'exists' | 'fields';
    }
  | { readonly asks: 'unit'; readonly slot: number; readonly field: 'exists' | 'parent' }
  | { readonly asks: 'roles'; readonly slot: number }
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
    case 'roles':
      return ofRoles(sources.facts.unit(as<UnitId>(id)), slots);
    case 'measures':
      return JSON.stringify(sources.facts.measures(as<PersonId>(id), question.period));
    case 'colleagues':
      return slots.listed(sources.choose(as<PersonId>(id), question));
  }
};

const ofPerson = (
  fact: ReturnType<FactSource['person']>,
  field: AskedField | 'exists' | 'fields',
  slots: Slots,
): string => {
  if (fact === undefined || fact === ABSENT) return String(fact);
  if (field === 'exists') return 'here';
  if (field === 'fields') return Object.keys(fact).join(' ');
  if (field === 'substitute') return ofSubstitute(fact, slots);
  const value = fact[field];
  return NAMES.has(field) && typeof value === 'string' ? String(slots.of(value)) : String(value);
};

const ofSubstitute = ({ substitute }: PersonFact, slots: Slots): string =>
  substitute === undefined ? 'none' : `${slots.of(substitute.person)} ${substitute.until ?? ''}`;

/** Fields that name a person or a unit: who that is, is said by number. */
const NAMES: ReadonlySet<string> = new Set<AskedField>(['id', 'unit', 'lineManager', 'dottedLine']);

/** All offices of a unit: whoever looks for one reads their names, whatever their case. */
const ofRoles = (fact: ReturnType<FactSource['unit']>, slots: Slots): string =>
  typeof fact === 'object'
    ? JSON.stringify(
        Object.entries(fact.roles).map(([role, holders]) => [role, slots.listed(holders)]),
      )
    : String(fact);

const ofUnit = (
  fact: ReturnType<FactSource['unit']>,
  field: 'exists' | 'parent',
  slots: Slots,
): string => {
  if (fact === undefined || fact === ABSENT) return String(fact);
  if (field === 'exists') return 'here';
  return fact.parent === undefined ? 'none' : String(slots.of(fact.parent));
};
