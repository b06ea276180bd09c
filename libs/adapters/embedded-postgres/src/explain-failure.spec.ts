import { expect, test } from '@jest/globals';
import { explainFailure } from './explain-failure.js';

const AT = { doing: 'start', where: '/data/cluster', port: 5433, logFile: '/data/postgres.log' };

test.each([
  ['could not bind IPv4 address "127.0.0.1": Address already in use', 'port in use', /Port 5433/],
  ['FATAL: could not write lock file: No space left on device', 'disk full', /Free some space/],
  ['FATAL: data directory "/x" has wrong ownership', 'wrong owner', /user who owns it/],
  ['FATAL:  database files are incompatible with server', 'wrong version', /another version/],
])('%s', (said, problem, sentence) => {
  const failure = explainFailure(said, AT);
  expect(failure.problem).toBe(problem);
  expect(failure.message).toMatch(sentence);
  expect(failure.message).toContain('The log is /data/postgres.log.');
});

test('what is not known is passed on in the words of the server, the grave lines only', () => {
  const failure = explainFailure('LOG: hello\nFATAL: the moon is full\n', AT);
  expect(failure.problem).toBe('did not start');
  expect(failure.message).toContain('FATAL: the moon is full');
  expect(failure.message).not.toContain('hello');
});
