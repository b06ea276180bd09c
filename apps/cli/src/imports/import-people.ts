import { importPeople } from '@reprise/application/directory';
import type { PeopleRow } from '@reprise/domain/directory';
import type { Installation } from '@reprise/installation';
import { columnTitle } from '@reprise/people-csv';
import { refused } from '../platform/outcome.js';
import type { Outcome } from '../platform/outcome.js';
import { requestOf } from '../platform/with-installation.js';
import { importOutcome, isSound } from './import-outcome.js';
import type { ReadFile } from './import-outcome.js';

const ZONE = 'Asia/Shanghai';

/** Imports people from a file that was read. */
export const importPeopleFile = async (
  installation: Installation,
  file: ReadFile<PeopleRow>,
): Promise<Outcome> => {
  const { store, handling } = installation;
  const { rows, skipProblems } = file;
  const dryRun = file.dryRun || !isSound(file, file.problems);
  const command = { rows, skipProblems, zone: ZONE, dryRun };
  const request = await requestOf(installation);
  const result = await importPeople(store, handling.directory)(command, request);
  if (result.kind === 'refused') return refused(result);
  const { problems: judged, ...counts } = result.plan;
  const { joined, changed, units } = counts;
  const problems = [...file.problems, ...judged];
  return importOutcome({
    ...{ problems, titleOf: columnTitle, isSound: isSound(file, problems), dryRun, json: counts },
    counted: {
      zh: `新增 ${joined} 人，变更 ${changed} 人，部门 ${units} 个`,
      en: `${joined} new people, ${changed} changed, ${units} units`,
    },
  });
};
