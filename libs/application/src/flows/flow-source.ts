import { compileFlow } from '@reprise/domain/flow/compile';
import type { CompiledFlow } from '@reprise/domain/flow/compile';
import type { Instant, PersonId } from '@reprise/domain/kernel';
import { decode } from '@reprise/events/codec';
import { START_POSITION } from '../ports/index.js';
import type { EventStore, Position } from '../ports/index.js';

export interface PublishedFlow {
  readonly flowId: string;
  readonly version: number;
  readonly digest: string;
  readonly publishedBy: PersonId;
  readonly publishedAt: Instant;
  readonly compiled: CompiledFlow;
}

/** Published flows of this process, compiled once each and found by their digest. */
export class FlowSource {
  private readonly byDigest = new Map<string, PublishedFlow>();
  private position: Position = START_POSITION;

  constructor(private readonly store: EventStore) {}

  async find(digest: string): Promise<PublishedFlow | undefined> {
    const known = this.byDigest.get(digest);
    if (known !== undefined) return known;
    await this.catchUp();
    return this.byDigest.get(digest);
  }

  async all(): Promise<readonly PublishedFlow[]> {
    await this.catchUp();
    return [...this.byDigest.values()];
  }

  private async catchUp(): Promise<void> {
    const page = await this.store.readAll({
      after: this.position,
      limit: 10_000,
      categories: ['reviewFlow'],
    });
    for (const event of page) {
      const { flowId, version, digest, document, by, at } = decode('reviewFlow', event);
      const compiled = compileFlow(JSON.parse(document));
      // It compiled when it was published; a release that no longer takes it must say so loudly.
      if (!compiled.ok) throw new Error(`published flow ${flowId} ${version} no longer compiles`);
      this.byDigest.set(digest, {
        flowId,
        version,
        digest,
        publishedBy: by,
        publishedAt: at,
        compiled: compiled.flow,
      });
    }
    this.position = page.at(-1)?.position ?? this.position;
  }
}
