import { START_POSITION } from '@reprise/application/ports';
import type { Position } from '@reprise/application/ports';
import type { Actor } from '@reprise/domain/access';
import { as } from '@reprise/domain/kernel';
import type { PersonId } from '@reprise/domain/kernel';
import type { News } from '@reprise/postgres-views';
import { BeforeApplicationShutdown, Inject, Injectable, OnModuleInit } from '@nestjs/common';
import { INSTALLATION } from '../platform/installation.js';
import type { Installation } from '../platform/installation.js';
import { Names } from '../platform/names.js';
import type { LiveStream } from './live-stream.js';
import { LogFollower } from './log-follower.js';
import { topicsFor } from './topics.js';
import type { Audience, Listening } from './topics.js';

/** With more reviews than this at once, everybody looks again. */
const MOST_REVIEWS = 300;

/** The open streams of this process, and what each is told. */
@Injectable()
export class Live implements OnModuleInit, BeforeApplicationShutdown {
  private readonly open = new Map<LiveStream, Listening>();

  constructor(
    @Inject(INSTALLATION) private readonly installation: Installation,
    @Inject(LogFollower) private readonly follower: LogFollower,
    @Inject(Names) private readonly names: Names,
  ) {}

  onModuleInit(): void {
    this.follower.hear((news) => void this.pass(news));
  }

  /** Streams end first, or the server would wait for them for ever. */
  beforeApplicationShutdown(): void {
    for (const stream of this.open.keys()) stream.end();
  }

  /** Adds a stream. What it missed since the event it last heard is told at once. */
  async add(stream: LiveStream, actor: Actor, lastHeard: Position | undefined): Promise<void> {
    const listening = { person: actor.person, runs: actor.roles.length > 0 };
    stream.open(lastHeard ?? (await this.installation.store.head()));
    this.open.set(stream, listening);
    if (lastHeard === undefined || lastHeard === START_POSITION) return;
    const missed = await this.installation.news.since(lastHeard);
    if (missed.position === lastHeard) return;
    const audience = await this.audienceOf(missed);
    const position = missed.isCut ? await this.installation.store.head() : missed.position;
    stream.tell(topicsFor(listening, missed, audience), position);
  }

  remove(stream: LiveStream): void {
    this.open.delete(stream);
  }

  private async pass(news: News): Promise<void> {
    if (this.open.size === 0) return;
    const audience = await this.audienceOf(news).catch(() => undefined);
    for (const [stream, listening] of this.open) {
      stream.tell(topicsFor(listening, news, audience), news.position);
    }
  }

  private async audienceOf({ reviews, isCut }: News): Promise<Audience | undefined> {
    if (isCut || reviews.size > MOST_REVIEWS) return undefined;
    const { people, subjects } = await this.installation.news.concernedBy([...reviews]);
    const managers = subjects.map((id) => this.names.fact(as<PersonId>(id))?.lineManager ?? '');
    return { people: new Set(people), managers: new Set(managers) };
  }
}
