/** Numbers in [0, 1) that are the same for the same seed (mulberry32), so a rehearsal repeats. */
export type Random = () => number;

export const randomOf = (seed: number): Random => {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d_2b_79_f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
};

/** A seed made of a text, so that each person acts the same whoever else takes part. */
export const seedOf = (text: string, seed: number): number => {
  let hash = 2_166_136_261 ^ seed;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 16_777_619);
  }
  return hash >>> 0;
};

/** Ways of acting there are. Many people share one, so that their courses can be played once. */
const DRAWS = 512;
const BITS = 9;

/** The way somebody acts: the same whoever else takes part. */
export const drawOf = (person: string, seed: number, ways = DRAWS): number =>
  seedOf(person, seed) % Math.min(ways, DRAWS);

/**
 * The numbers of one way of acting, one after the other. Each number is spread evenly over all
 * ways (a Latin hypercube: McKay, Beckman, Conover 1979), so that a share of five percent comes
 * to five percent although there are few of them.
 */
export class Dice {
  constructor(
    private readonly seed: number,
    private readonly draw: number,
    public rolled = 0,
  ) {}

  readonly roll: Random = () => {
    const key = scrambled(this.seed ^ Math.imul(this.rolled + 1, 0x9e_37_79_b9));
    this.rolled += 1;
    const within = scrambled(key ^ Math.imul(this.draw + 1, 0x85_eb_ca_6b)) / 4_294_967_296;
    return (placeOf(this.draw, key) + within) / DRAWS;
  };
}

/** Each step is one to one on the numbers below `DRAWS`, and so is the whole. */
const placeOf = (draw: number, key: number): number => {
  let place = draw;
  for (let round = 0; round < 3; round += 1) {
    const mixed = scrambled(key + round);
    place = (Math.imul(place, mixed | 1) + (mixed >>> 16)) & (DRAWS - 1);
    place ^= place >>> (BITS >>> 1);
  }
  return place;
};

const scrambled = (value: number): number => {
  let mixed = Math.imul(value ^ (value >>> 16), 0x7f_eb_35_2d);
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x84_6c_a6_8b);
  return (mixed ^ (mixed >>> 16)) >>> 0;
};
