import type { PersonFact } from '../facts/index.js';
import { choosingIn } from './colleagues.js';
import { noCounts } from './counts.js';
import type { Counts } from './counts.js';
import { openJoins } from './joins.js';
import { opening } from './opening.js';
import type { Rehearsal } from './opening.js';
import { Play } from './play.js';
import type { Stage } from './play.js';
import { Dice, drawOf } from './random.js';
import { mayShare, playShared, SharedCourses } from './sharing/index.js';
import { Tally } from './tally.js';

/** Plays parties of people who wait for one another, one party after another, and counts. */
export class Player {
  readonly counts: Counts = noCounts();
  private readonly tally: Tally;
  private readonly stage: Stage;
  private shared: SharedCourses | undefined;

  constructor(private readonly rehearsal: Rehearsal) {
    const { flow, facts, people, behaviour, apart } = rehearsal;
    const tally = new Tally(flow, this.counts);
    const colleagues = { choose: choosingIn(people) };
    const tell: Stage['tell'] = (events, review) => tally.count(events, review);
    this.tally = tally;
    this.stage = { flow, flowDigest: 'rehearsal', facts, behaviour, colleagues, tell };
    if (apart === true || !mayShare(flow.document)) return;
    this.shared = new SharedCourses(rehearsal, { facts, ...colleagues }, this.counts);
  }

  *play(party: readonly PersonFact[]): Generator<undefined, void> {
    if (this.shared?.isInVain === true) this.end();
    yield* this.shared === undefined ? this.playApart(party) : playShared(this.shared, party);
  }

  /** Nothing more comes. */
  end(): void {
    this.shared?.settle();
    this.shared = undefined;
  }

  private *playApart(party: readonly PersonFact[]): Generator<undefined, void> {
    const plays: Play[] = [];
    for (const subject of party) {
      plays.push(this.open(subject, plays.length));
      yield;
    }
    yield* playOut(plays);
    for (const { review } of plays) this.tally.finish(review);
  }

  private open(subject: PersonFact, turn: number): Play {
    const { seed, ways } = this.rehearsal;
    const command = opening(this.rehearsal, subject, turn);
    const play = new Play(this.stage, new Dice(seed, drawOf(subject.id, seed, ways)), command.at);
    play.open(command);
    return play;
  }
}

const playOut = function* (plays: readonly Play[]): Generator<undefined, void> {
  let isMoving = true;
  while (isMoving) {
    for (const play of plays) {
      play.go();
      yield;
    }
    isMoving = yield* openJoins(plays);
  }
};
