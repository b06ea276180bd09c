import { derivedId } from '../../kernel/index.js';
import type { Instant, PersonId } from '../../kernel/index.js';
import type { FactSource, PersonFact } from '../../facts/index.js';
import type { Choosing } from '../act.js';
import { addCounts, addLoad, loadOf, noCounts } from '../counts.js';
import type { Counts } from '../counts.js';
import { pass } from '../joins.js';
import { opening } from '../opening.js';
import type { Rehearsal } from '../opening.js';
import { Play } from '../play.js';
import type { Stage } from '../play.js';
import { Dice, drawOf } from '../random.js';
import { Tally } from '../tally.js';
import { courseOf, isForAll } from './course.js';
import type { Course } from './course.js';
import { Overheard } from './overheard.js';
import type { Sources } from './questions.js';
import { Slots } from './slots.js';
import { Ways } from './ways.js';

/** Somebody on their way: on which course, and who the numbered people are for them. */
export interface Traveller {
  readonly subject: PersonFact;
  readonly draw: number;
  readonly slots: Slots;
  /** What they were let past, each time they waited. */
  readonly passed: (readonly Passing[])[];
  course: Course;
  now: Instant;
}

/** A joint step that somebody is let past. */
export interface Passing {
  readonly step: string;
  readonly at: Instant;
  readonly count: number;
}

/** More than these are forgotten and played anew: they would not fit into memory. */
const MOST = 40_000;
/** Nothing is known of an organisation before so many pieces of courses were wanted. */
const FIRST_LOOK = 4_000;

interface Piece {
  readonly ways: Ways<Course>;
  readonly slots: Slots;
  readonly dice: Dice;
  readonly asked: ReadonlySet<string>;
  readonly play: (stage: Stage, dice: Dice) => Play;
}

interface Onwards {
  readonly ways: Ways<Course>;
  readonly passings: readonly Passing[];
}

/**
 * Courses that many people share: the same way of acting, and the same answer to everything the
 * course asked of the organisation, with other people in the same parts.
 */
export class SharedCourses {
  private readonly roots = new Map<string, Ways<Course>>();
  private courses: Course[] = [];
  private readonly named: readonly PersonId[];
  private readonly tally: Tally;
  private played = 0;
  private wanted = 0;

  constructor(
    private readonly rehearsal: Rehearsal,
    private readonly sources: Sources,
    private readonly sum: Counts,
  ) {
    const participants = Object.values(rehearsal.flow.document.participants);
    this.named = participants.flatMap((each) => ('named' in each ? each.named.map(idOf) : []));
    this.tally = new Tally(rehearsal.flow);
  }

  /** Hardly anybody shares: remembering costs more than it saves. */
  get isInVain(): boolean {
    return this.wanted > FIRST_LOOK && this.played > this.wanted * 0.7;
  }

  /** Sets out with somebody, up to where they end or wait for others. */
  start(subject: PersonFact): Traveller {
    const { id, unit } = subject;
    const { seed, ways: most } = this.rehearsal;
    const draw = drawOf(id, seed, most);
    const slots = new Slots([]);
    const ways = waysAt(this.roots, `${draw} ${slots.listed([id, unit, ...this.named])}`);
    const course = this.piece({
      ways,
      slots,
      dice: new Dice(seed, draw),
      asked: NOTHING,
      play: (stage, dice) => this.opened(subject, stage, dice),
    });
    const traveller = { subject, draw, slots, passed: [], course, now: course.now };
    this.count(traveller);
    return traveller;
  }

  /** Lets somebody past the steps they waited at. */
  go(traveller: Traveller, passings: readonly Passing[]): void {
    const { course, slots } = traveller;
    if (course.standing === undefined) return;
    const ways = waysAt(course.next, passings.map(({ step, at }) => `${step} ${at}`).join(' '));
    const isTheirs = course.ids[0] === slots.at(0);
    // Where it waits names the people it was played for: so it goes on for those first.
    const first = isTheirs ? slots : new Slots([...course.ids]);
    const next = this.piece(this.onwards(traveller, first, { ways, passings }));
    const own = isTheirs ? next : this.known(ways, slots);
    traveller.course = own ?? this.byThemselves(traveller, { ways, passings });
    traveller.now = traveller.course.now;
    traveller.passed.push(passings);
    this.count(traveller);
  }

  private onwards({ course, draw }: Traveller, slots: Slots, onwards: Onwards): Piece {
    const { standing, asked, rolled } = course;
    const play = (stage: Stage, dice: Dice): Play =>
      letPast(Play.resume(stage, dice, standing ?? nowhere()), onwards.passings);
    const dice = new Dice(this.rehearsal.seed, draw, rolled);
    return { ways: onwards.ways, slots, dice, asked, play };
  }

  /** They part from those they shared a course with: all up to here is played for them alone. */
  private byThemselves(traveller: Traveller, { ways, passings }: Onwards): Course {
    const { subject, draw, slots, passed, course } = traveller;
    const { facts, choose } = this.sources;
    const dice = new Dice(this.rehearsal.seed, draw);
    const stage = { ...this.stage(facts, { choose }), tell: () => undefined };
    const alone = this.opened(subject, stage, dice);
    alone.go();
    for (const each of passed) letPast(alone, each).go();
    const standing = alone.standing();
    const own = { ...traveller, course: { ...course, standing } };
    return this.playPiece(this.onwards(own, slots, { ways, passings }));
  }

  private opened(subject: PersonFact, stage: Stage, dice: Dice): Play {
    const command = opening(this.rehearsal, subject);
    const play = new Play(stage, dice, command.at);
    play.open(command);
    return play;
  }

  /** Counts what all travellers have come to, and forgets the courses. */
  settle(): void {
    for (const { counts, passes } of this.courses) {
      if (passes > 0) addCounts(this.sum, counts, passes);
    }
    this.courses = [];
    this.roots.clear();
  }

  /** Forgets when there is too much of it; only between parties, when nobody is on their way. */
  makeRoom(): void {
    if (this.courses.length > MOST) this.settle();
  }

  private piece(piece: Piece): Course {
    this.wanted += 1;
    return this.known(piece.ways, piece.slots) ?? this.playPiece(piece);
  }

  private known(ways: Ways<Course>, slots: Slots): Course | undefined {
    const before = slots.ids.length;
    const found = ways.find(this.sources, slots);
    if (found === undefined) slots.ids.length = before;
    return found;
  }

  private playPiece({ ways, slots, dice, asked: before, play }: Piece): Course {
    this.played += 1;
    const asked = new Set(before);
    const overheard = new Overheard(this.sources, slots, asked);
    const counts = noCounts();
    const tally = this.tally.into(counts);
    const tell: Stage['tell'] = (events, review) => tally.count(events, review);
    const played = play({ ...this.stage(overheard.facts(), overheard), tell }, dice);
    played.go();
    const course = courseOf({ play: played, counts, slots, asked, rolled: dice.rolled });
    if (course.standing === undefined) tally.finish(played.review);
    if (!overheard.isOwn && isForAll(course)) ways.add(overheard.heard, course);
    this.courses.push(course);
    return course;
  }

  private stage(facts: FactSource, colleagues: Choosing): Omit<Stage, 'tell'> {
    const { flow, behaviour } = this.rehearsal;
    return { flow, flowDigest: 'rehearsal', facts, behaviour, colleagues };
  }

  private count({ course, slots }: Traveller): void {
    course.passes += 1;
    for (const { slot, load } of course.loads) {
      addLoad(loadOf(this.sum, slots.at(slot) as PersonId), load);
    }
  }
}

const letPast = (play: Play, passings: readonly Passing[]): Play => {
  const { steps } = play.review;
  const waiting = passings.map((passing) => ({ passing, step: steps.get(passing.step) }));
  for (const { passing, step } of waiting) {
    if (step !== undefined) pass({ play, step }, passing.at, passing.count);
  }
  return play;
};

const nowhere = (): never => {
  throw new Error('a course that ended goes no further');
};

const NOTHING: ReadonlySet<string> = new Set();

const idOf = (number: string): PersonId => derivedId<PersonId>('person', number);

const waysAt = (all: Map<string, Ways<Course>>, key: string): Ways<Course> => {
  const known = all.get(key) ?? new Ways<Course>();
  all.set(key, known);
  return known;
};
