import type { Finding } from '../finding.js';

/** A finding on a formula; a warning where flows with it were accepted before. */
export const scoreFinding = (
  code: string,
  path: string,
  said: Pick<Finding, 'message'> & Partial<Finding>,
): Finding => ({ code, severity: 'error', path, ...said });
