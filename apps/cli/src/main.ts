import { Command } from 'commander';
import { registerUp } from './up/up.command.js';

const program = new Command('reprise')
  .description(
    'Performance reviews: rehearsed before launch, run for months, replayable ever after.',
  )
  .showHelpAfterError('(reprise --help lists the commands)');

registerUp(program);

await program.parseAsync();
