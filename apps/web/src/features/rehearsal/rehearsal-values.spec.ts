import { describe, expect, it } from '@jest/globals';
import { firstValues, toRequest } from './rehearsal-values.js';

describe('a rehearsal as typed', () => {
  it('starts from the cycle it was opened for', () => {
    const values = firstValues({
      flow: 'f',
      version: 2,
      startsOn: '2027-03-01',
      today: '2026-11-23',
    });
    expect(values).toMatchObject({ flow: 'f@2', startsOn: '2027-03-01', from: '2027-01-01' });
  });

  it('turns percent into shares and keeps them between 0 and 1', () => {
    const values = {
      ...firstValues({ today: '2026-11-23' }),
      flow: 'f@3',
      late: '150',
      never: 'x',
    };
    expect(toRequest(values)).toMatchObject({
      flowId: 'f',
      version: 3,
      behaviour: { late: 1, never: 0, sendBack: 0.05 },
    });
  });
});
