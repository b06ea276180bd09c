import { Exact, ROUNDING } from '../../decimal/index.js';
import type { Rounding } from '../../decimal/index.js';
import type { Value } from '../values/value.js';
import { taking } from './signature.js';
import type { Functions } from './signature.js';

/** FEEL has no infinity and no not-a-number: both are null. */
export const finite = (value: Exact): Value => (value.isFinite() ? value : null);

export const whole = (value: number): Exact => new Exact(value);

/** Largest scale of a decimal of 128 bits, and smallest. */
const SCALE = { least: -6111, most: 6176 };

/** Rounds to digits behind the point, before it where the scale is negative. */
const toScale = (n: Exact, scale: Exact, rounding: Rounding): Value => {
  const places = scale.trunc().toNumber();
  if (places < SCALE.least || places > SCALE.most) return null;
  if (places >= 0) return finite(n.toDecimalPlaces(places, rounding));
  const unit = new Exact(10).pow(-places);
  return finite(n.dividedBy(unit).toDecimalPlaces(0, rounding).times(unit));
};

const rounding = (mode: Rounding) =>
  taking({ n: 'number', scale: 'number' }, 'number', ({ n, scale }) => toScale(n, scale, mode));

/** To whole numbers when no scale is given. */
const roundingWhole = (mode: Rounding) => [
  taking({ n: 'number' }, 'number', ({ n }) => toScale(n, whole(0), mode)),
  rounding(mode),
];

/** Functions that are series of calculations cost as many steps. */
export const SERIES = 200;

const one = (calculate: (number: Exact) => Value) =>
  taking({ number: 'number' }, 'number', ({ number }, run) => {
    run.take(SERIES);
    return calculate(number);
  });

/** What is left when halved; beyond 34 digits a number ends in zeros. */
const half = (number: Exact): Exact => (number.e > 40 ? whole(0) : number.modulo(2));

/** The remainder has the sign of the divisor. */
const modulo = (dividend: Exact, divisor: Exact): Value =>
  divisor.isZero()
    ? null
    : finite(dividend.minus(divisor.times(dividend.dividedBy(divisor).floor())));

/** Powers of e beyond these overflow or vanish. */
const MOST_POWER = 15_000;

export const numberFunctions: Functions = {
  decimal: [rounding(ROUNDING.halfEven)],
  floor: roundingWhole(ROUNDING.floor),
  ceiling: roundingWhole(ROUNDING.ceiling),
  'round up': [rounding(ROUNDING.up)],
  'round down': [rounding(ROUNDING.down)],
  'round half up': [rounding(ROUNDING.halfUp)],
  'round half down': [rounding(ROUNDING.halfDown)],
  abs: [taking({ n: 'number' }, 'number', ({ n }) => n.abs())],
  modulo: [
    taking({ dividend: 'number', divisor: 'number' }, 'number', ({ dividend, divisor }) =>
      modulo(dividend, divisor),
    ),
  ],
  sqrt: [one((n) => (n.isNegative() && !n.isZero() ? null : n.sqrt()))],
  log: [one((n) => (n.isZero() || n.isNegative() ? null : n.ln()))],
  exp: [one((n) => (n.abs().greaterThan(MOST_POWER) ? null : finite(n.exp())))],
  odd: [taking({ number: 'number' }, 'boolean', ({ number }) => half(number).abs().equals(1))],
  even: [taking({ number: 'number' }, 'boolean', ({ number }) => half(number).isZero())],
};
