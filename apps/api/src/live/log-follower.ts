import { setTimeout as pause } from 'node:timers/promises';
import { comparePositions } from '@reprise/application/ports';
import type { Position } from '@reprise/application/ports';
import type { News } from '@reprise/postgres-views';
import {
  BeforeApplicationShutdown,
  Inject,
  Injectable,
  Logger,
  OnModuleInit,
} from '@nestjs/common';
import { INSTALLATION } from '../platform/installation.js';
import type { Installation } from '../platform/installation.js';

/** Looks again by itself after this long, should a notification be lost. */
const LOOK_EVERY_MS = 20_000;
/** What happens at almost the same time is heard of together. */
const GATHER_MS = 100;
const AFTER_FAILURE_MS = 1_000;

type Listener = (news: News) => void;

/** Follows the log, once for this process, and passes on where it moved. */
@Injectable()
export class LogFollower implements OnModuleInit, BeforeApplicationShutdown {
  private readonly logger = new Logger('log');
  private readonly listeners = new Set<Listener>();
  private position: Position | undefined;
  private isStopped = false;

  constructor(@Inject(INSTALLATION) private readonly installation: Installation) {}

  async onModuleInit(): Promise<void> {
    this.position = await this.installation.store.head();
    void this.follow();
  }

  beforeApplicationShutdown(): void {
    this.isStopped = true;
    this.listeners.clear();
  }

  /** Calls back with everything newer than now; answers how to stop that. */
  hear(listener: Listener): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /**
   * Makes what this process keeps of the log include a position. Rows of views are in the append's
   * own transaction; the directory and the flows are folded here, and may be a moment behind.
   */
  async include(position: Position): Promise<void> {
    const isBehind = this.position === undefined || comparePositions(this.position, position) < 0;
    if (isBehind) await this.catchUp();
  }

  private async catchUp(): Promise<void> {
    const { directory, flows } = this.installation.handling;
    await Promise.all([directory.catchUp(), flows.all()]);
  }

  private async follow(): Promise<void> {
    while (!this.isStopped) {
      try {
        await this.step();
      } catch (problem) {
        if (this.isStopped) return;
        this.logger.warn(problem instanceof Error ? problem.message : String(problem));
        await pause(AFTER_FAILURE_MS);
      }
    }
  }

  private async step(): Promise<void> {
    const { store, news } = this.installation;
    const after = (this.position ??= await store.head());
    await store.waitForNews(after, LOOK_EVERY_MS);
    if (this.isStopped) return;
    await pause(GATHER_MS);
    const found = await news.since(after);
    if (found.position === after) return;
    if (CHANGES_SOURCES.some((category) => found.categories.has(category))) await this.catchUp();
    this.position = found.position;
    for (const listener of this.listeners) listener(found);
  }
}

const CHANGES_SOURCES = ['person', 'unit', 'reviewFlow'];
