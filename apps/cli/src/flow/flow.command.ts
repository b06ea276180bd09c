import type { Command } from 'commander';
import { Option } from 'commander';
import { runCommand, withCommonFlags } from '../platform/run-command.js';
import { diffFiles } from './diff-files.js';
import type { DiffFlags } from './diff-files.js';
import { exportFile, FORMATS } from './export-file.js';
import type { ExportFlags } from './export-file.js';
import { importFile } from './import-file.js';
import type { ImportFlags } from './import-file.js';

/** `reprise flow …`: a flow as a file for other programs, back again, and beside another. */
export const registerFlow = (program: Command): void => {
  const flow = program
    .command('flow')
    .description('Exchange flow documents with other programs, and compare them.');
  withCommonFlags(flow.command('export'))
    .description('Write a flow as BPMN 2.0, as a picture or in its canonical form.')
    .argument('<file>', 'a flow document, JSON or BPMN')
    .addOption(new Option('--format <format>', 'what to write').choices(FORMATS).default('json'))
    .option('--out <file>', 'write it there')
    .action((path: string, flags: ExportFlags) => runCommand(flags, () => exportFile(path, flags)));
  withCommonFlags(flow.command('import'))
    .description('Read the flow of a BPMN file that was exported from here.')
    .argument('<file>', 'a BPMN file')
    .option('--out <file>', 'write the flow document there')
    .action((path: string, flags: ImportFlags) => runCommand(flags, () => importFile(path, flags)));
  withCommonFlags(flow.command('diff'))
    .description('Tell in words what differs in meaning between two flows.')
    .argument('<before>', 'a flow document, JSON or BPMN')
    .argument('<after>', 'another')
    .option('--exit-code', 'leave 1 when they differ, for scripts')
    .action((before: string, after: string, flags: DiffFlags) =>
      runCommand(flags, () => diffFiles(before, after, flags)),
    );
};
