import { Inject, Injectable } from '@nestjs/common';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { INSTALLATION } from './installation.js';
import type { Installation } from './installation.js';
import { isTemporalServing } from './temporal-health.js';

export interface TemporalStatus {
  readonly state: string;
  readonly detail?: string;
}

/** An answer is good for so long: every open browser asks, Temporal is asked once. */
const GOOD_FOR_MS = 3_000;

/** How Temporal is; deadlines start when it is up. */
@Injectable()
export class TemporalWatch {
  private asked: { readonly at: number; readonly answer: Promise<TemporalStatus> } | undefined;

  constructor(@Inject(INSTALLATION) private readonly installation: Installation) {}

  /** What the parent process last said of it; where there is none, it is asked itself. */
  async status(): Promise<TemporalStatus> {
    const { dataDir, temporalAddress } = this.installation.environment;
    const said = dataDir === undefined ? undefined : await saidIn(dataDir);
    if (said !== undefined) return said;
    return temporalAddress === undefined ? { state: 'unknown' } : this.ask(temporalAddress);
  }

  private ask(address: string): Promise<TemporalStatus> {
    const at = performance.now();
    if (this.asked === undefined || at - this.asked.at > GOOD_FOR_MS) {
      this.asked = { at, answer: answerAt(address) };
    }
    return this.asked.answer;
  }
}

const answerAt = async (address: string): Promise<TemporalStatus> =>
  (await isTemporalServing(address))
    ? { state: 'up', detail: `Temporal is up at ${address}.` }
    : { state: 'unavailable', detail: `Temporal does not answer at ${address}.` };

/** Nothing while the parent has not said anything, or is just writing. */
const saidIn = async (dataDir: string): Promise<TemporalStatus | undefined> => {
  try {
    const text = await readFile(join(dataDir, 'status.json'), 'utf8');
    const { temporal, detail } = JSON.parse(text) as { temporal?: string; detail?: string };
    if (temporal === undefined) return undefined;
    return { state: temporal, ...(detail === undefined ? {} : { detail }) };
  } catch {
    return undefined;
  }
};
