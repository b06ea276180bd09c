import { personIdOf } from '@reprise/domain/directory';
import type { PeopleRow } from '@reprise/domain/directory';
import { addDays } from '@reprise/domain/calendar';
import type { CalendarDate, PersonId } from '@reprise/domain/kernel';
import { Chance } from '../chance.js';
import type { Timeline } from '../time/timeline.js';
import { employeeNumber, FOUNDERS } from './employee-number.js';
import { namesOf } from './names.js';
import { newcomersOf } from './newcomers.js';
import { JOBS } from './roles.js';
import type { Job } from './roles.js';
import { UNITS } from './units.js';
import type { UnitKey } from './units.js';

export interface Colleague {
  /** What the story calls them, e.g. `online-lead-1`. */
  readonly key: string;
  readonly person: PersonId;
  readonly unit: UnitKey;
  readonly name: string;
  readonly row: Omit<PeopleRow, 'row'>;
  /** How good somebody is at what they do; around 0, seldom beyond ±2. */
  readonly ability: number;
}

/** People whose year the story decides; everybody else is left to chance. */
const ABILITY: Readonly<Record<string, number>> = {
  ...{ 'hotline-4': -2.1, 'online-7': -1.85, 'complaints-9': -1.8 },
  ...{ 'complaints-3': 0.3, 'hotline-lead-2': 0.7, 'online-head': 0.9, 'complaints-1': 1.7 },
};

export class Roster {
  readonly everyone: readonly Colleague[];
  /** Those who join later, in the order of their first day. */
  readonly newcomers: readonly (Colleague & { readonly hiredOn: CalendarDate })[];
  private readonly byKey: ReadonlyMap<string, Colleague>;
  private readonly byPerson: ReadonlyMap<PersonId, Colleague>;

  constructor(seed: number, timeline: Timeline) {
    const joining = newcomersOf(timeline);
    const keys = [...FOUNDERS, ...joining.flatMap(({ job }) => job.keys)];
    const names = namesOf(seed, keys.length);
    const making = { seed, founded: timeline.foundedOn, keys, names };
    this.everyone = JOBS.flatMap((job) => job.keys.map((key) => colleague(making, job, key)));
    this.newcomers = joining
      .map(({ job, hiredOn, employment }) => {
        const made = colleague(making, job, job.keys[0] ?? '');
        return { ...made, hiredOn, row: { ...made.row, hiredOn, employment } };
      })
      .toSorted((a, b) => (a.hiredOn < b.hiredOn ? -1 : 1));
    const all = [...this.everyone, ...this.newcomers];
    this.byKey = new Map(all.map((each) => [each.key, each]));
    this.byPerson = new Map(all.map((each) => [each.person, each]));
  }

  get(key: string): Colleague {
    const found = this.byKey.get(key);
    if (found === undefined) throw new Error(`nobody is called ${key}`);
    return found;
  }

  find(person: PersonId): Colleague | undefined {
    return this.byPerson.get(person);
  }

  of(unit: UnitKey): readonly Colleague[] {
    return this.everyone.filter((each) => each.unit === unit);
  }

  /** A people file of these colleagues. */
  rows(people: readonly Colleague[] = this.everyone): readonly PeopleRow[] {
    return people.map(({ row }, index) => ({ ...row, row: index + 2 }));
  }
}

interface Making {
  readonly seed: number;
  readonly founded: CalendarDate;
  /** Everybody who ever works here: their place is their number and their name. */
  readonly keys: readonly string[];
  readonly names: readonly string[];
}

/** People have been here from four months to nine years when the story begins. */
const DAYS_HERE = [120, 3_300] as const;

const colleague = ({ seed, founded, keys, names }: Making, job: Job, key: string): Colleague => {
  const chance = new Chance(seed, 'person', key);
  const numberOf = (of: string | undefined): string =>
    of === undefined ? '' : employeeNumber(keys.indexOf(of));
  const number = numberOf(key);
  const name = names[keys.indexOf(key)] ?? '';
  const index = job.keys.indexOf(key);
  return {
    ...{ key, unit: job.unit, name, person: personIdOf(number) },
    ability: ABILITY[key] ?? Math.max(-1.3, chance.normal()),
    row: {
      employeeNumber: number,
      name,
      mail: `${number.toLowerCase()}@yuanshan.example`,
      unit: UNITS[job.unit],
      manager: numberOf(job.managers[index % Math.max(1, job.managers.length)]),
      dottedLine: numberOf(job.dotted),
      title: job.title,
      grade: job.grades[index % job.grades.length] ?? '',
      hiredOn: addDays(founded, -chance.between(...DAYS_HERE)),
      employment: '正式',
      calendar: 'CN',
      unitRole: job.unitRole ?? '',
    },
  };
};
