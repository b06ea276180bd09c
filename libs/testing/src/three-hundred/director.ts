import type { Answer } from '@reprise/application/kernel';
import { START_POSITION } from '@reprise/application/ports';
import type { Position, StoredEvent } from '@reprise/application/ports';
import type { Actor, Role } from '@reprise/domain/access';
import { addMilliseconds } from '@reprise/domain/calendar';
import type { Instant, PersonId } from '@reprise/domain/kernel';
import { decode } from '@reprise/events/codec';
import { Agenda } from './agenda.js';
import type { Entry } from './agenda.js';
import type { Deed } from './deed.js';
import { interventions, OPERATOR, reactions, reviewIdOf } from './interventions.js';
import { listen, mayFollowElsewhere } from './listen.js';
import { deedFor } from './perform.js';
import type { Start, World } from './world.js';

const ROLES: Readonly<Record<string, readonly Role[]>> = {
  [OPERATOR]: ['hrDesigner', 'hrOperator', 'administrator'],
};
const HOUR = 3_600_000;

/** HR's next change: made at an instant, however it came about. */
interface Planned {
  readonly at: Instant;
  readonly deed: (world: World) => Promise<Deed | undefined>;
}

/**
 * Plays the scenario in a world: whoever has a task does it when their agenda says so, HR changes
 * what it changes, and the clock goes from one thing to the next. The same seed makes the same
 * acts, with the same keys, in every world.
 */
export class Director {
  private readonly agenda: Agenda;
  private readonly planned: Planned[] = [...interventions];
  private position: Position = START_POSITION;
  /** How often somebody did something. */
  private acts = 0;
  readonly refusals: string[] = [];

  constructor(
    private readonly world: World,
    private readonly seed: number,
    /** Share of tasks that nobody ever does; only a flow that closes them itself gets past them. */
    never?: number,
  ) {
    this.agenda = new Agenda(seed, never);
  }

  /** Plays to the end; how many acts it took. */
  async play(
    start: Start,
    onAct: (acts: number) => Promise<void> = async () => {},
  ): Promise<number> {
    await this.world.begin(start);
    await this.hear();
    for (;;) {
      const isMoving = await this.next();
      if (!isMoving) return this.acts;
      await onAct(this.acts);
    }
  }

  /** The next thing: what is due, what HR changes, or what somebody does. */
  private async next(): Promise<boolean> {
    const due = await this.world.nextDue();
    const entry = this.agenda.first();
    const [change] = this.planned.toSorted((a, b) => (a.at < b.at ? -1 : 1));
    const act = earlier(entry?.at, change?.at);
    const at = earlier(due, act);
    if (at === undefined) return false;
    await this.world.moveTo(at);
    if (at !== due) {
      if (change !== undefined && change.at === at) await this.intervene(change);
      else if (entry !== undefined) await this.perform(entry);
    }
    await this.hear();
    return true;
  }

  private async intervene(change: Planned): Promise<void> {
    this.planned.splice(this.planned.indexOf(change), 1);
    const deed = await change.deed(this.world);
    if (deed !== undefined) await this.send(OPERATOR, deed);
  }

  private async perform(entry: Entry): Promise<void> {
    this.agenda.drop(entry.id);
    const deed = await deedFor({ world: this.world, entry, seed: this.seed });
    if (deed === undefined) return;
    const isDone = await this.send(entry.person, deed);
    if (isDone && isToBeContinued(entry, deed)) await this.perform(entry);
  }

  private async send(person: PersonId, deed: Deed): Promise<boolean> {
    this.acts += 1;
    const actor: Actor = { person, roles: ROLES[person] ?? [] };
    const answer: Answer = await this.world.send({ actor, key: `act-${this.acts}`, deed });
    if (answer.kind === 'refused') {
      this.refusals.push(`${deed.on} ${deed.command.type}: ${answer.code}`);
    }
    return answer.kind === 'done';
  }

  /** Hears what has happened; where others may be waiting for it, lets that happen too. */
  private async hear(): Promise<void> {
    for (;;) {
      const news = await this.news();
      for (const event of news) {
        listen(this.agenda, event);
        this.react(event);
      }
      if (!news.some(mayFollowElsewhere)) return;
      await this.world.settle();
    }
  }

  private async news(): Promise<readonly StoredEvent[]> {
    const after = this.position;
    const news = await this.world.handling.store.readAll({ after, limit: 100_000 });
    this.position = news.at(-1)?.position ?? after;
    return news;
  }

  private react(stored: StoredEvent): void {
    if (!stored.stream.startsWith('review-')) return;
    const event = decode('review', stored);
    if (event.type !== 'StepOpened' || event.iteration > 1) return;
    for (const { numbers, step, command } of reactions) {
      if (event.step !== step) continue;
      const ids = numbers.map((number) => reviewIdOf(this.world.cycleId, number));
      const id = ids.find((each) => stored.stream === `review-${each}`);
      if (id === undefined) continue;
      const deed = async ({ handling }: World): Promise<Deed | undefined> => {
        const { state } = await handling.reviews.load(id);
        const change = state.status === 'open' ? command(state) : undefined;
        return change === undefined ? undefined : { on: 'review', id, command: change };
      };
      this.planned.push({ at: addMilliseconds(event.openedAt, HOUR), deed });
    }
  }
}

/** A session is worked on card by card until it is locked; an outcome may ask for the gap first. */
const isToBeContinued = ({ what }: Entry, deed: Deed): boolean => {
  if (what === 'seat') return deed.command.type !== 'LockCalibration';
  return what === 'plan task' && deed.command.type === 'DescribeGap';
};

const earlier = (a: Instant | undefined, b: Instant | undefined): Instant | undefined =>
  a === undefined || (b !== undefined && b < a) ? b : a;
