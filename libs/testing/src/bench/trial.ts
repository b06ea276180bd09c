import { readdirSync, readFileSync } from 'node:fs';
import { compileFlow } from '@reprise/domain/flow/compile';
import type { CompiledFlow } from '@reprise/domain/flow/compile';
import { flowTestSchema, peopleRows, runFlowTest } from '@reprise/domain/flow-tests';
import { as } from '@reprise/domain/kernel';
import type { CalendarDate, Decimal, Instant } from '@reprise/domain/kernel';
import { rehearse } from '@reprise/domain/rehearsal';
import type { Behaviour } from '@reprise/domain/rehearsal';
import { decideReview } from '@reprise/domain/review';
import type { Work } from '@reprise/domain/review';
import { publicHolidays } from '@reprise/public-holidays';
import { ReviewDriver } from '../reviews/index.js';
import { median } from './contest.js';
import { largeCompany } from './large-company.js';
import { printTable } from './table.js';

const FLOWS = new URL('../../../../flows/', import.meta.url);
const read = (name: string): unknown => JSON.parse(readFileSync(new URL(name, FLOWS), 'utf8'));
const compiled = (document: unknown): CompiledFlow => {
  const answer = compileFlow(document);
  if (!answer.ok) throw new Error('the flow has errors');
  return answer.flow;
};

const MIXED: Behaviour = { late: 0.2, never: 0.05, sendBack: 0.1, appeal: 0.05, decline: 0.05 };

/** CPU and wall time of some work, in seconds. */
const timed = (work: () => void): { readonly wall: number; readonly cpu: number } => {
  const [began, before] = [performance.now(), process.cpuUsage()];
  work();
  const { user, system } = process.cpuUsage(before);
  return { wall: (performance.now() - began) / 1_000, cpu: (user + system) / 1_000_000 };
};

const row = (what: string, value: string, limit: string, isMet: boolean): readonly string[] => [
  what,
  value,
  `${limit} ${isMet ? '✓' : '✗'}`,
];

/** Trying a flow before anybody is asked: rehearsal of many, flow tests, compiling with lint. */
export const benchTrial = (people: number): void =>
  printTable('A flow tried before anybody is asked anything, one thread', [
    ['', 'measured', 'limit'],
    ...rehearsalRows(people),
    ...conductorRows(),
    ...testRows(),
    ...compileRows(),
  ]);

const rehearsalRows = (agents: number): readonly (readonly string[])[] => {
  const { people, facts } = largeCompany(agents);
  let [reviews, steps] = [0, 0];
  const { wall, cpu } = timed(() => {
    const report = rehearse({
      ...{ flow: compiled(read('customer-service-annual.json')), facts, people },
      startsOn: as<CalendarDate>('2026-01-05'),
      period: { from: as<CalendarDate>('2026-01-01'), to: as<CalendarDate>('2026-12-31') },
      ...{ behaviour: MIXED, seed: 1 },
    });
    reviews = report.reviews;
    steps = report.steps.reduce((sum, { opened }) => sum + opened, 0);
  });
  const most = (60 * reviews) / 300_000;
  const memory = process.resourceUsage().maxRSS / 1_000_000;
  const each = (1_000_000 * cpu) / steps;
  return [
    row(
      `annual flow, ${reviews.toLocaleString('en')} people, wall (CPU)`,
      `${wall.toFixed(1)} s (${cpu.toFixed(1)} s)`,
      `≤ ${most.toFixed(0)} s`,
      wall <= most,
    ),
    row('  CPU a step that opens', `${each.toFixed(1)} µs`, '≤ 10 µs', each <= 10),
    row('  most memory of the process', `${memory.toFixed(2)} GB`, '< 2 GB', memory < 2),
  ];
};

const STEP_US = 10;

/** A decision on a review, and all that follows from it by the flow: the next task is open. */
const conductorRows = (): readonly (readonly string[])[] => {
  const { people, facts } = largeCompany(20);
  const flow = compiled(read('customer-service-annual.json'));
  const subject = people.find(({ employeeNumber }) => employeeNumber === 'E1');
  const now = as<Instant>('2026-01-05T01:00:00.000Z');
  const driver = new ReviewDriver(flow, facts, now).open('E1');
  const { taskId, revision } = driver.task('goals');
  const goal = { title: 'x', measure: 'x', target: 'x', dueOn: as<CalendarDate>('2026-11-30') };
  const work: Work = { kind: 'goals', goals: [{ ...goal, weight: as<Decimal>('100') }] };
  const by = subject?.id ?? driver.review.subject;
  const command = { type: 'CompleteTask', at: now, by, taskId, revision, work } as const;
  const world = { flow, flowDigest: 'digest', facts };
  const times = Array.from({ length: 400 }, () => {
    const { cpu } = timed(() => {
      for (let turn = 0; turn < 20; turn += 1) decideReview(world, command, driver.review);
    });
    return (1_000_000 * cpu) / 20;
  });
  const time = median(times.slice(100));
  const what = 'goals handed in, the next task open: whole decision, CPU, median';
  return [row(what, `${time.toFixed(1)} µs`, `≤ ${STEP_US} µs`, time <= STEP_US)];
};

const SCENARIOS_A_SECOND = 2_000;

const testRows = (): readonly (readonly string[])[] => {
  const china = publicHolidays(2024, 2027).find('CN');
  const calendars = new Map(china === undefined ? [] : [['CN', china]]);
  const flow = compiled(read('customer-service-annual.json'));
  const tests = readdirSync(FLOWS)
    .filter((name) => /^customer-service-annual\..+\.test\.json$/.test(name))
    .map((name) => {
      const document = flowTestSchema.parse(read(name));
      const rows = typeof document.people === 'string' ? [] : peopleRows(document.people);
      return { flow, document, rows, calendars };
    });
  const rounds = Array.from({ length: 7 }, () => {
    const { cpu } = timed(() => {
      for (let turn = 0; turn < 50; turn += 1) for (const test of tests) runFlowTest(test);
    });
    return (50 * tests.length) / cpu;
  });
  const rate = median(rounds);
  return [
    row(
      'flow tests that come with the annual flow, a second of CPU',
      Math.round(rate).toLocaleString('en'),
      `≥ ${SCENARIOS_A_SECOND.toLocaleString('en')}`,
      rate >= SCENARIOS_A_SECOND,
    ),
  ];
};

const MOST_MS = 20;
const BLOCKS = 200;

const compileRows = (): readonly (readonly string[])[] => {
  const document = manyBlocks(read('customer-service-annual.json') as Stages);
  const times = Array.from({ length: 25 }, () => timed(() => void compiled(document)).cpu * 1_000);
  const time = median(times.slice(5));
  return [
    row(
      `compiling a flow of ${compiled(document).nodes.size} blocks, with lint, CPU`,
      `${time.toFixed(1)} ms`,
      `≤ ${MOST_MS} ms`,
      time <= MOST_MS,
    ),
  ];
};

interface Stages {
  readonly stages: readonly { readonly blocks: readonly object[] }[];
}

/** The flow with as many further tasks in its first stage as it takes to have so many blocks. */
const manyBlocks = (flow: Stages): object => {
  const [first, ...rest] = flow.stages;
  const missing = BLOCKS - compiled(flow).nodes.size;
  const more = Array.from({ length: missing }, (_, index) => ({
    ...{ task: `further-${index}`, kind: 'manager assessment', who: 'manager', form: 'manager' },
    title: { zh: `补充评价 ${index}`, en: `Further assessment ${index}` },
    ...{ due: '10 working days', remind: ['-3d', '-1d'], overdue: { handTo: 'hrbp' } },
    when: 'person.grade in ("P4", "P5")',
  }));
  return { ...flow, stages: [{ ...first, blocks: [...(first?.blocks ?? []), ...more] }, ...rest] };
};
