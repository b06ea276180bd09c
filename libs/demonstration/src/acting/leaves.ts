import type { Colleague } from '../company/roster.js';

/** An asked step of somebody's review. */
export interface Asked {
  readonly who: Colleague;
  readonly block: string;
  readonly subject: Colleague;
}

/**
 * What those whom a visitor may become leave undone in this year's assessments, so that there is
 * something to do for whoever signs in as them. The calibration of the online unit waits for
 * nobody of them.
 */
export const leavesFor = ({ who, block, subject }: Asked): boolean => {
  if (subject.unit === 'online') return false;
  const left: Readonly<Record<string, readonly string[]>> = {
    'complaints-3': ['self', 'peer'],
    'hotline-lead-2': ['assess', 'peer'],
    'online-head': ['peer'],
    vp: ['assess', 'second-look', 'peer'],
    hr: ['peer'],
    auditor: ['peer'],
    admin: ['peer'],
  };
  return left[who.key]?.includes(block) ?? false;
};

/** Whom people of the complaints unit nominate this year besides their own colleagues. */
export const ALSO_NOMINATED: Readonly<Record<string, readonly string[]>> = {
  'complaints-1': ['complaints-3'],
  'complaints-2': ['complaints-3', 'hr'],
  'complaints-4': ['complaints-3', 'auditor'],
  'complaints-5': ['hr', 'auditor'],
  'complaints-8': ['complaints-3', 'admin'],
  'complaints-lead-1': ['online-head', 'hr'],
  'complaints-lead-2': ['online-head', 'hotline-lead-2'],
  'complaints-head': ['online-head', 'hr', 'auditor'],
};
