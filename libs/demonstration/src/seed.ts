import { readFileSync } from 'node:fs';
import type { Instant } from '@reprise/domain/kernel';
import { Play } from './acting/play.js';
import { Company } from './company/company.js';
import type { Sources } from './company/company.js';
import { Roster } from './company/roster.js';
import { chaptersOf } from './story/chapters.js';
import { timelineUntil, ZONE } from './time/timeline.js';

export interface SeedOptions {
  /** The present: the story ends here. */
  readonly now: Instant;
  /** The same seed and present make the same company and the same two years. */
  readonly seed: number;
  /** Where in those two years the story is; called once a day that anything happens. */
  readonly onProgress?: (at: Instant) => void;
}

const SHIPPED_FLOW = new URL('../../../flows/customer-service-annual.json', import.meta.url);

/**
 * Makes the demonstration in an empty installation: a company and its last two years, by the
 * commands of its people. Throws when one of them is refused, since then the story is wrong.
 */
export const seedDemonstration = async (
  sources: Sources,
  { now, seed, onProgress = () => undefined }: SeedOptions,
): Promise<void> => {
  const calendar = (await sources.handling.directory.factsAt(now, ZONE)).calendar('CN');
  if (typeof calendar !== 'object') throw new Error('the demonstration needs the calendar CN');
  const timeline = timelineUntil(now, calendar);
  const roster = new Roster(seed, timeline);
  const company = new Company(sources, roster, { seed, timeline });
  const shipped: unknown = JSON.parse(readFileSync(SHIPPED_FLOW, 'utf8'));
  const chapters = chaptersOf(company, shipped);
  await new Play(company, chapters, onProgress).play();
};
