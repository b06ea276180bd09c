/** Fill and edge of a row: what people do, what the system does, what waits, what holds others. */
export interface Look {
  readonly fill: string;
  readonly edge: string;
}

const HOLDS: Look = { fill: '#f3f4f6', edge: '#4b5563' };
const PEOPLE: Look = { fill: '#e6f0fd', edge: '#1d4ed8' };
const WAITS: Look = { fill: '#fdf3dc', edge: '#92600a' };
const ENDS: Look = { fill: '#fde8e8', edge: '#b42318' };
const SYSTEM: Look = { fill: '#e7f6ec', edge: '#1a7f45' };

const LOOKS: Readonly<Record<string, Look>> = {
  ...{ stage: HOLDS, sequence: HOLDS, parallel: HOLDS, choose: HOLDS, forEach: HOLDS, case: HOLDS },
  ...{ task: PEOPLE, decision: PEOPLE, calibration: PEOPLE, window: PEOPLE, plan: PEOPLE },
  ...{ wait: WAITS, gate: WAITS, end: ENDS },
};

/** A kind that is new looks like what the system does. */
export const lookOf = (kind: string): Look => LOOKS[kind] ?? SYSTEM;
