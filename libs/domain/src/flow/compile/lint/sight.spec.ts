import { describe, expect, it } from '@jest/globals';
import { compileFlow } from '../index.js';

const title = { zh: '环节', en: 'Step' };

interface Sketch {
  readonly visibility: readonly object[];
  readonly scores?: object;
  readonly peers?: object;
}

const found = ({ visibility, scores = {}, peers = { named: ['E2', 'E3'] } }: Sketch) =>
  compileFlow({
    ...{ schema: 'reprise.flow/1', flow: 'sight', title, calendar: 'CN', zone: 'Asia/Shanghai' },
    population: [{ otherwise: 'in' }],
    participants: { subject: { subject: true }, manager: { lineManager: 1 }, peers },
    forms: { one: { title, fields: [{ field: 'mark', type: 'number', title }] } },
    scores,
    stages: [
      { task: 'nominate', kind: 'nomination', title, who: 'subject', nominates: 'peers' },
      {
        forEach: 'round',
        in: 'peers',
        do: [{ task: 'peer', kind: 'peer assessment', title, who: 'each', form: 'one' }],
      },
      ...(Object.keys(scores).length === 0
        ? []
        : [
            { compute: 'sum', score: 'total' },
            { release: 'out', score: 'total', to: ['subject'] },
          ]),
      { task: 'assess', kind: 'manager assessment', title, who: 'manager', form: 'one' },
    ],
    visibility,
  })
    .findings.map(({ code, severity }) => [code, severity])
    .filter(([code]) => /SIGHT|ANONYMITY|FLOOR|TELLS/.test(code ?? ''));

const anonymous = { of: 'peer', to: ['manager'], anonymous: true, floor: 2 };

describe('rules on who reads what', () => {
  it('name a reader, and fields that are there', () => {
    expect(found({ visibility: [{ of: 'peer' }] })).toEqual([['FLOW.SIGHT_NOBODY', 'error']]);
    const rule = { of: 'peer', to: ['manager'] };
    expect(found({ visibility: [{ ...rule, fields: ['mark'] }] })).toEqual([]);
    expect(found({ visibility: [{ ...rule, fields: ['x'] }] })).toEqual([
      ['FLOW.SIGHT_UNKNOWN_FIELD', 'error'],
    ]);
  });

  it('are of a step that somebody fills in, and before those who read it are gone', () => {
    const never = [['FLOW.SIGHT_NEVER', 'warning']];
    expect(found({ visibility: [{ of: 'round', to: ['manager'] }] })).toEqual(never);
    const late = { of: 'assess', to: ['subject'], while: 'peer' };
    expect(found({ visibility: [late] })).toEqual(never);
    expect(found({ visibility: [{ ...late, of: 'peer', while: 'assess' }] })).toEqual([]);
  });

  it('do not name to a reader the authors that another rule keeps from them', () => {
    expect(found({ visibility: [anonymous, { of: 'peer', to: ['subject'] }] })).toEqual([]);
    expect(found({ visibility: [anonymous, { of: 'peer', to: ['manager'] }] })).toEqual([
      ['FLOW.ANONYMITY_GIVEN_AWAY', 'warning'],
    ]);
  });

  it('have a floor that as many as can answer may reach', () => {
    expect(found({ visibility: [anonymous] })).toEqual([]);
    const high = [['FLOW.FLOOR_UNREACHABLE', 'warning']];
    expect(found({ visibility: [{ ...anonymous, floor: 3 }] })).toEqual(high);
    const peers = { nominatedIn: 'nominate', count: [1, 4] };
    expect(found({ visibility: [{ ...anonymous, floor: 5 }], peers })).toEqual(high);
    expect(found({ visibility: [{ ...anonymous, floor: 4 }], peers })).toEqual([]);
  });

  it('hide nothing that a released score tells', () => {
    const visibility = [anonymous];
    const weighted = (ref: string) => ({ total: { weighted: { [ref]: 100 } } });
    expect(found({ visibility, scores: weighted('peer.mark') })).toEqual([
      ['FLOW.SCORE_TELLS_ONE', 'warning'],
    ]);
    expect(found({ visibility, scores: weighted('peer.mark.mean') })).toEqual([]);
    const peers = { nominatedIn: 'nominate', count: [1, 4] };
    const few = [['FLOW.SCORE_TELLS_FEW', 'warning']];
    expect(found({ visibility, peers, scores: weighted('peer.mark.mean') })).toEqual(few);
    const raters = { of: 'peer.mark', take: 'mean' };
    expect(found({ visibility, peers, scores: { total: { raters } } })).toEqual(few);
    const enough = { total: { raters: { ...raters, atLeast: 2 } } };
    expect(found({ visibility, peers, scores: enough })).toEqual([]);
  });
});
