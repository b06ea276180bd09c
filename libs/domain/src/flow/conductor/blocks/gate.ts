import { startInstant } from '../due.js';
import { openStep } from '../open-step.js';
import type { Arrival, Progress } from '../progress.js';
import { liveStep } from '../step.js';

/**
 * Holds the path until a date, or until all of a unit or the cycle have passed a step. A date
 * that is already past opens at once; a counted gate is opened by the command that counted.
 */
export const gate = (arrival: Arrival<'gate'>): Progress => {
  const { run, node, scope, key } = arrival;
  const { opens } = node.document;
  return liveStep(arrival, {
    open: () => {
      const extra =
        'on' in opens
          ? { until: startInstant(run, opens.on) }
          : {
              joins: {
                of: opens.whenAllOf,
                group: opens.whenAllOf === 'unit' ? run.state.unit : run.state.cycleId,
                passed: opens.havePassed,
              },
            };
      openStep(run, { node, scope, key, kind: 'gate', extra });
      passIfDue(arrival);
    },
    settle: () => undefined,
  });
};

const passIfDue = ({ run, key }: Arrival<'gate'>): void => {
  const until = run.state.steps.get(key)?.until;
  if (until === undefined || until > run.now) return;
  run.emit({ type: 'GatePassed', step: key, opening: { because: 'date' }, at: run.now });
};
