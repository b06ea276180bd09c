import type { CompiledFlow } from '@reprise/domain/flow/compile';
import { Inject, Injectable } from '@nestjs/common';
import { INSTALLATION } from './installation.js';
import type { Installation } from './installation.js';

/** Flows by the digest that a review is pinned to. */
@Injectable()
export class Flows {
  constructor(@Inject(INSTALLATION) private readonly installation: Installation) {}

  /** A review names only what was published; a missing flow is a broken log, not a mistake. */
  async of(digest: string): Promise<CompiledFlow> {
    const flow = await this.installation.handling.flows.find(digest);
    if (flow === undefined) throw new Error(`no published flow has the digest ${digest}`);
    return flow.compiled;
  }

  async ofAll(digests: Iterable<string>): Promise<ReadonlyMap<string, CompiledFlow>> {
    const flows = new Map<string, CompiledFlow>();
    for (const digest of new Set(digests)) flows.set(digest, await this.of(digest));
    return flows;
  }
}
