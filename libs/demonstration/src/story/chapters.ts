import { handleCycleCommand } from '@reprise/application/cycles';
import { addDays, addMonths, addWorkingDays, rollOff } from '@reprise/domain/calendar';
import type { CalendarDate, Instant } from '@reprise/domain/kernel';
import { must, ROLES } from '../company/company.js';
import type { Company } from '../company/company.js';
import { UNITS } from '../company/units.js';
import { importMonth } from '../measuring/import-month.js';
import { atHour } from '../time/moments.js';
import { launch, publish } from './launching.js';
import { changePerson, importColleagues, withdraw } from './people-events.js';
import { unitIdOf } from '@reprise/domain/directory';

/** Something that happens on a day of its own accord, before anybody starts to work. */
export interface Chapter {
  readonly at: Instant;
  readonly tell: (company: Company) => Promise<void>;
}

const HOUR_OF_CHAPTERS = 8;

/** Everything HR does and the company goes through in these two years, in order. */
export const chaptersOf = (company: Company, shipped: unknown): readonly Chapter[] =>
  [
    ...beginnings(company, shipped),
    ...comings(company),
    ...months(company),
    ...absences(company),
    ...changes(company),
  ]
    .map(({ on, tell }) => ({ at: atHour(on, HOUR_OF_CHAPTERS), tell }))
    .filter(({ at }) => at < company.story.timeline.now)
    .toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));

interface Dated {
  readonly on: CalendarDate;
  readonly tell: Chapter['tell'];
}

const beginnings = ({ story, roster }: Company, shipped: unknown): readonly Dated[] => {
  const { foundedOn, last, current } = story.timeline;
  const grantAll: Chapter['tell'] = async ({ sources }) => {
    for (const [key, roles] of Object.entries(ROLES)) {
      await sources.grant(roster.get(key).person, roles);
    }
  };
  return [
    { on: foundedOn, tell: (company) => importColleagues(company, roster.everyone) },
    { on: addDays(foundedOn, 1), tell: grantAll },
    { on: addDays(foundedOn, 2), tell: (company) => publish(company, shipped, 'first') },
    { on: last.startsOn, tell: (company) => launch(company, 'last') },
    { on: addDays(current.startsOn, -12), tell: (company) => publish(company, shipped, 'second') },
    { on: current.startsOn, tell: (company) => launch(company, 'current') },
    { on: addWorkingDays(story.timeline.calendar, current.gateOn, 2), tell: extendForTraining },
  ];
};

/** The quality unit trains for a week; HR moves the end of its nominations, with the reason. */
const extendForTraining: Chapter['tell'] = async (company) => {
  const { handling, now, story } = company;
  const { calendar, today } = story.timeline;
  const hr = company.actor('hr');
  const command = {
    type: 'ExtendDues',
    step: 'nominate',
    unit: unitIdOf(UNITS.quality),
    to: addWorkingDays(calendar, today, 3),
    reason: '质培部本周封闭培训，提名延期',
    by: hr.person,
    at: now,
  } as const;
  const request = company.request(hr, now, 'extend nominations');
  const cycleId = company.cycleId('current');
  must(await handleCycleCommand(handling.store)(cycleId, command, request), 'extend nominations');
};

const comings = ({ roster }: Company): readonly Dated[] =>
  roster.newcomers.map((newcomer) => ({
    on: newcomer.hiredOn,
    tell: (company) => importColleagues(company, [newcomer]),
  }));

/** Actuals of a month are there on the third working day of the next. */
const months = ({ story }: Company): readonly Dated[] => {
  const { last, today, calendar } = story.timeline;
  const imports: Dated[] = [];
  for (let from = last.period.from; addMonths(from, 1) <= today; from = addMonths(from, 1)) {
    const month = from;
    const on = addWorkingDays(calendar, addDays(addMonths(from, 1), -1), 3);
    imports.push({ on, tell: (company) => importMonth(company, month) });
  }
  return imports;
};

const absences = ({ story }: Company): readonly Dated[] => {
  const { last, today } = story.timeline;
  const [ill, well] = [addDays(last.startsOn, 4), addDays(last.startsOn, 39)];
  const maternity = addDays(today, -45);
  return [
    { on: ill, tell: leave('hotline-9', { from: ill, to: well }, '病假') },
    {
      on: well,
      tell: (company) => changePerson(company, 'hotline-9', { type: 'EndLeave', on: well }),
    },
    { on: maternity, tell: leave('complaints-7', { from: maternity }, '产假') },
  ];
};

const leave =
  (key: string, days: { readonly from: CalendarDate; readonly to?: CalendarDate }, kind: string) =>
  async (company: Company): Promise<void> => {
    company.absences.push({ key, ...days });
    await changePerson(company, key, { type: 'StartLeave', kind, on: days.from });
  };

/** Somebody changes teams, somebody passes probation, somebody leaves. */
const changes = ({ story, roster }: Company): readonly Dated[] => {
  const { current, calendar } = story.timeline;
  const [moved, passed, left] = [100, 140, 200].map((days) =>
    rollOff(calendar, addDays(current.startsOn, days), 'next'),
  ) as [CalendarDate, CalendarDate, CalendarDate];
  const manager = roster.get('hotline-lead-1').person;
  const reason = '本人离职，考核终止';
  return [
    {
      on: moved,
      tell: (company) =>
        changePerson(company, 'hotline-6', { type: 'ChangeLineManager', manager, on: moved }),
    },
    {
      on: passed,
      tell: (company) =>
        changePerson(company, 'complaints-11', {
          ...{ type: 'ChangeEmployment', employment: 'regular', on: passed },
        }),
    },
    {
      on: left,
      tell: async (company) => {
        await changePerson(company, 'hotline-13', {
          ...{ type: 'ChangeEmployment', employment: 'left', on: left },
        });
        await withdraw(company, 'current', { key: 'hotline-13', reason });
      },
    },
  ];
};
