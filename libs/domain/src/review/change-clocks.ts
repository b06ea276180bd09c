import type { DecideOn } from './decisions.js';
import type { PauseClocks } from './review-commands.js';

export const pauseClocks: DecideOn<PauseClocks> = (command, state) =>
  state.paused.has(command.person)
    ? []
    : [
        {
          type: 'ClocksPaused',
          person: command.person,
          from: command.at,
          because: command.because,
        },
      ];
