import { handleCalibrationCommand } from '@reprise/application/calibrations';
import { handleCycleCommand } from '@reprise/application/cycles';
import { handlePersonCommand } from '@reprise/application/directory';
import type { Answer, Request } from '@reprise/application/kernel';
import { handlePlanCommand } from '@reprise/application/plans';
import { handleReviewCommand } from '@reprise/application/reviews';
import type { ReviewHandling } from '@reprise/application/reviews';
import type { Deed } from './deed.js';

/** Carries a deed out through the handlers, as a server does when it is asked. */
export const carryOut =
  (handling: ReviewHandling) =>
  (deed: Deed, request: Request): Promise<Answer> => {
    const { store } = handling;
    switch (deed.on) {
      case 'review':
        return handleReviewCommand(handling)(deed.id, deed.command, request);
      case 'plan':
        return handlePlanCommand(handling)(deed.id, deed.command, request);
      case 'calibration':
        return handleCalibrationCommand(handling)(deed.id, deed.command, request);
      case 'person':
        return handlePersonCommand(handling)(deed.id, deed.command, request);
      case 'cycle': {
        const command = { ...deed.command, by: request.actor.person, at: request.at };
        return handleCycleCommand(store)(deed.id, command, request);
      }
    }
  };
