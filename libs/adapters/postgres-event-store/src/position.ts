import type { Position } from '@reprise/application/ports';

/** Positions travel as twenty digits, so that text order is log order. */
export const positionText = (position: string | number | bigint): Position =>
  String(position).padStart(20, '0') as Position;
