import { importMeasuresFile } from '@reprise/application/measures';
import type { ImportMeasuresFile, MeasuresImported } from '@reprise/application/measures';
import type { MeasuresRow } from '@reprise/domain/measures';
import type { Text } from '@reprise/domain/kernel';
import type { Installation } from '@reprise/installation';
import { measuresColumnTitle } from '@reprise/people-csv/measures';
import { refused } from '../platform/outcome.js';
import type { Outcome } from '../platform/outcome.js';
import { requestOf } from '../platform/with-installation.js';
import { importOutcome, isSound } from './import-outcome.js';
import type { ReadFile } from './import-outcome.js';

type MeasuresFile = ReadFile<MeasuresRow> & Pick<ImportMeasuresFile, 'source'>;

/** Imports actuals from a file that was read. */
export const importMeasuresOf = async (
  installation: Installation,
  file: MeasuresFile,
): Promise<Outcome> => {
  const { rows, skipProblems, source } = file;
  const dryRun = file.dryRun || !isSound(file, file.problems);
  const request = await requestOf(installation);
  const asked = { rows, skipProblems, source, dryRun };
  const result = await importMeasuresFile(installation.handling)(asked, request);
  if (result.kind === 'refused') return refused(result);
  const { periods } = result;
  const problems = [...file.problems, ...result.problems];
  // Where every row has a mistake, skipping them leaves nothing.
  const sound = isSound(file, problems) && periods.length > 0;
  return importOutcome({
    ...{ problems, titleOf: measuresColumnTitle, isSound: sound, dryRun },
    ...{ json: { rows: rows.length, periods, source }, counted: countedOf(periods) },
  });
};

const countedOf = (periods: MeasuresImported['periods']): Text => {
  const rows = periods.reduce((sum, each) => sum + each.rows, 0);
  const spans = periods.map(({ from, to }) => `${from}–${to}`).join(', ');
  return {
    zh: `${rows} 行实际值，期间 ${spans}`,
    en: `${rows} ${rows === 1 ? 'row' : 'rows'} of actuals for ${spans}`,
  };
};
