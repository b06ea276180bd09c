import { handleCycleCommand, launchCycle, openCohort } from '@reprise/application/cycles';
import { publishFlow } from '@reprise/application/flows';
import { addMilliseconds } from '@reprise/domain/calendar';
import { as } from '@reprise/domain/kernel';
import type { FlowId } from '@reprise/domain/kernel';
import { CLOCKWORK, must } from '../company/company.js';
import type { Company } from '../company/company.js';
import { flowOfTheCentre } from './flow-of-the-centre.js';

const MINUTE = 60_000;

/** HR publishes a version of the flow. */
export const publish = async (
  company: Company,
  shipped: unknown,
  version: 'first' | 'second',
): Promise<void> => {
  const { store } = company.handling;
  const { digest } = company.sources;
  const request = company.request(company.actor('hr'), company.now, 'publish', version);
  const document = flowOfTheCentre(shipped, version);
  must(await publishFlow({ store, digest })(document, request), `publish the ${version} version`);
};

/** HR drafts a cycle on the newest version of the flow and launches it; the clockwork opens it. */
export const launch = async (company: Company, which: 'last' | 'current'): Promise<void> => {
  const { handling, now } = company;
  const cycleId = company.cycleId(which);
  const { startsOn, period, year } = company.story.timeline[which];
  const flow = (await handling.flows.all()).toSorted((a, b) => b.version - a.version).at(0);
  if (flow === undefined) throw new Error('nothing is published');
  const hr = company.actor('hr');
  const at = (minutes: number) => addMilliseconds(now, minutes * MINUTE);
  const draft = {
    type: 'DraftCycle',
    by: hr.person,
    cycleId,
    title: { zh: `${year} 年客服中心年度考核`, en: `Service centre annual review ${year}` },
    flowId: as<FlowId>(flow.flowId),
    flowVersion: flow.version,
    flowDigest: flow.digest,
    startsOn,
    period,
  } as const;
  const command = handleCycleCommand(handling.store);
  must(await command(cycleId, draft, company.request(hr, at(0), 'draft', which)), 'draft');
  const asked = company.request(hr, at(20), 'launch', which);
  must(await launchCycle(handling)(cycleId, asked), 'launch');
  const opening = company.request(CLOCKWORK, at(21), 'open', which);
  must(await openCohort(handling)(cycleId, 0, opening), 'open the reviews');
};
