import { JOBS } from './roles.js';

/** Everybody who is there from the beginning, in the order of their numbers. */
export const FOUNDERS: readonly string[] = JOBS.flatMap(({ keys }) => keys);

/** Numbers follow the order people are listed in; newcomers come after everybody else. */
export const employeeNumber = (index: number): string => `YS${1001 + index}`;
