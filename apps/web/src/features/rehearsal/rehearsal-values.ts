import type { RehearsalRequest } from '@reprise/http-contracts/rehearsals';

export const shares = ['late', 'never', 'sendBack', 'appeal', 'decline'] as const;

/** The form as typed: shares in percent. */
export interface RehearsalValues {
  readonly flow: string;
  readonly startsOn: string;
  readonly from: string;
  readonly to: string;
  readonly late: string;
  readonly never: string;
  readonly sendBack: string;
  readonly appeal: string;
  readonly decline: string;
  readonly seed: string;
}

/** A calendar year around the start is what most annual flows are tried on. */
export const firstValues = (search: {
  flow?: string | undefined;
  version?: number | undefined;
  startsOn?: string | undefined;
  today: string;
}): RehearsalValues => {
  const startsOn = search.startsOn ?? `${search.today.slice(0, 4)}-01-05`;
  const year = startsOn.slice(0, 4);
  return {
    flow:
      search.flow === undefined || search.version === undefined
        ? ''
        : `${search.flow}@${String(search.version)}`,
    startsOn,
    from: `${year}-01-01`,
    to: `${year}-12-31`,
    late: '10',
    never: '2',
    sendBack: '5',
    appeal: '3',
    decline: '3',
    seed: '1',
  };
};

const share = (percent: string): number => Math.min(100, Math.max(0, Number(percent) || 0)) / 100;

export const toRequest = (values: RehearsalValues): RehearsalRequest => {
  const [flowId = '', version = '1'] = values.flow.split('@');
  return {
    flowId,
    version: Number(version),
    startsOn: values.startsOn,
    period: { from: values.from, to: values.to },
    behaviour: {
      late: share(values.late),
      never: share(values.never),
      sendBack: share(values.sendBack),
      appeal: share(values.appeal),
      decline: share(values.decline),
    },
    seed: Math.trunc(Number(values.seed)) || 0,
  };
};
