import {
  handleCycleCommand,
  launchCycle,
  loadCycle,
  openCohort,
} from '@reprise/application/cycles';
import type { PublishedFlow } from '@reprise/application/flows';
import { dateOf } from '@reprise/domain/calendar';
import type { CycleCommand } from '@reprise/domain/cycle';
import { as } from '@reprise/domain/kernel';
import type { CalendarDate, CycleId, FlowId, Refusal, Text } from '@reprise/domain/kernel';
import type { Installation } from '@reprise/installation';
import { randomUUID } from 'node:crypto';
import { CommandFailure, done, refused } from '../platform/outcome.js';
import type { Outcome } from '../platform/outcome.js';
import { requestOf } from '../platform/with-installation.js';

/** A cycle that is not drafted yet, as the options describe it. */
export interface NewCycle {
  /** Key of a published flow; its newest version is taken. */
  readonly flow: string;
  readonly title?: string | undefined;
  readonly startsOn?: CalendarDate | undefined;
  readonly from?: CalendarDate | undefined;
  readonly to?: CalendarDate | undefined;
}

export interface Launching {
  /** The id of a draft, or what to draft first. */
  readonly cycle: CycleId | NewCycle;
  /** Opens the reviews here instead of leaving that to the worker. */
  readonly open: boolean;
}

export const launch = async (
  installation: Installation,
  { cycle, open }: Launching,
): Promise<Outcome> => {
  const cycleId = typeof cycle === 'string' ? cycle : await draft(installation, cycle);
  if (typeof cycleId !== 'string') return refused(cycleId);
  const launched = await launchCycle(installation.handling)(cycleId, await requestOf(installation));
  if (launched.kind === 'refused') return refused(launched);
  const opened = open ? await openAll(installation, cycleId) : undefined;
  if (opened?.kind === 'refused') return refused(opened);
  const subjects = (await launchedCycle(installation, cycleId)).subjects;
  return outcomeOf(cycleId, subjects, open);
};

const outcomeOf = (cycleId: CycleId, subjects: number, opened: boolean): Outcome => {
  const text: Text = opened
    ? {
        zh: `周期 ${cycleId} 已启动，${subjects} 份考核已打开。`,
        en: `Cycle ${cycleId} is launched; its ${subjects} reviews are open.`,
      }
    : {
        zh: `周期 ${cycleId} 已启动；worker 运行时打开 ${subjects} 份考核。`,
        en: `Cycle ${cycleId} is launched; the worker opens its ${subjects} reviews when it runs.`,
      };
  return done(text, { cycleId, subjects, opened });
};

const launchedCycle = async ({ store }: Installation, cycleId: CycleId) => {
  const { state } = await loadCycle(store, cycleId);
  if (state.status === 'unknown' || state.status === 'draft') throw new Error('it was launched');
  return state;
};

/** Opens every cohort, as the worker would; what is open already stays as it is. */
const openAll = async (
  installation: Installation,
  cycleId: CycleId,
): Promise<Refusal | undefined> => {
  const { subjects, cohortSize } = await launchedCycle(installation, cycleId);
  for (let cohort = 0; cohort * cohortSize < subjects; cohort += 1) {
    const request = await requestOf(installation);
    const opened = await openCohort(installation.handling)(cycleId, cohort, request);
    if (opened.kind === 'refused') return opened;
  }
  return undefined;
};

const draft = async (installation: Installation, cycle: NewCycle): Promise<CycleId | Refusal> => {
  const published = await installation.handling.flows.all();
  const flow = newest(published, cycle.flow);
  if (flow === undefined) throw noSuchFlow(cycle.flow, published);
  const request = await requestOf(installation);
  const today = dateOf(request.at, flow.compiled.document.zone);
  const cycleId = as<CycleId>(randomUUID());
  const command: CycleCommand = {
    type: 'DraftCycle',
    by: request.actor.person,
    cycleId,
    flowId: as<FlowId>(flow.flowId),
    flowVersion: flow.version,
    flowDigest: flow.digest,
    ...datesOf(cycle, today),
    title: titleOf(cycle, flow, today),
  };
  const drafted = await handleCycleCommand(installation.store)(cycleId, command, request);
  return drafted.kind === 'refused' ? drafted : cycleId;
};

const noSuchFlow = (asked: string, published: readonly PublishedFlow[]): CommandFailure => {
  const keys = [...new Set(published.map(({ compiled }) => compiled.document.flow))].toSorted();
  const list = keys.join(', ');
  return new CommandFailure('FLOW.UNKNOWN', {
    zh: `没有已发布的流程 ${asked}。${list === '' ? '先用 reprise publish 发布一个。' : `已发布：${list}。`}`,
    en: `No flow ${asked} is published. ${list === '' ? 'Publish one first with reprise publish.' : `Published are: ${list}.`}`,
  });
};

const newest = (flows: readonly PublishedFlow[], key: string): PublishedFlow | undefined =>
  flows
    .filter(({ compiled }) => compiled.document.flow === key)
    .toSorted((a, b) => b.version - a.version)
    .at(0);

/** Without dates: from today, for this calendar year. */
const datesOf = ({ startsOn, from, to }: NewCycle, today: CalendarDate) => {
  const first = startsOn ?? today;
  const year = first.slice(0, 4);
  return {
    startsOn: first,
    period: {
      from: from ?? as<CalendarDate>(`${year}-01-01`),
      to: to ?? as<CalendarDate>(`${year}-12-31`),
    },
  };
};

const titleOf = ({ title, startsOn }: NewCycle, flow: PublishedFlow, today: CalendarDate) => {
  if (title !== undefined) return { zh: title, en: title };
  const year = (startsOn ?? today).slice(0, 4);
  const { zh, en } = flow.compiled.document.title;
  return { zh: `${year} ${zh}`, en: `${en} ${year}` };
};
