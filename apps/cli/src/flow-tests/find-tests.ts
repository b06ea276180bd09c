import { readdir } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { CommandFailure } from '../platform/outcome.js';

/** The tests of a flow: files beside it named `<flow>.<what>.test.json`, in the order of their names. */
export const findTests = async (flowFile: string): Promise<readonly string[]> => {
  const folder = dirname(flowFile);
  const prefix = `${basename(flowFile, '.json')}.`;
  const names = await readdir(folder).catch(() => []);
  const found = names
    .filter((name) => name.startsWith(prefix) && name.endsWith('.test.json'))
    .toSorted();
  if (found.length > 0) return found.map((name) => join(folder, name));
  throw new CommandFailure('FLOW.NO_TESTS', {
    zh: `${flowFile} 旁边没有测试。测试文件命名为 ${prefix}<说明>.test.json。`,
    en: `There are no tests beside ${flowFile}. A test is named ${prefix}<what>.test.json.`,
  });
};
