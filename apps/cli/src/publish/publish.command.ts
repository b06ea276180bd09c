import { publishFlow } from '@reprise/application/flows';
import type { Installation } from '@reprise/installation';
import type { Command } from 'commander';
import { done, refused } from '../platform/outcome.js';
import type { Outcome } from '../platform/outcome.js';
import { readJson } from '../platform/read-file.js';
import { dataDirOf, runCommand, withDataFlags } from '../platform/run-command.js';
import type { DataFlags } from '../platform/run-command.js';
import { requestOf, withInstallation } from '../platform/with-installation.js';
import { readFlow } from '../rehearse/read-flow.js';

/** `reprise publish FLOW.json`: the next version of a flow, from its file. */
export const registerPublish = (program: Command): void => {
  withDataFlags(program.command('publish'))
    .description('Publish a flow document as the next version of its flow.')
    .argument('<flow>', 'a flow document, JSON')
    .action((path: string, flags: DataFlags) =>
      runCommand(flags, async () => {
        // Compiled here first, so that its errors are told before anything is opened.
        const key = (await readFlow(path)).document.flow;
        const document = await readJson(path);
        return withInstallation(dataDirOf(flags), (installation) =>
          publish(installation, { key, document }),
        );
      }),
    );
};

const publish = async (
  installation: Installation,
  { key, document }: { readonly key: string; readonly document: unknown },
): Promise<Outcome> => {
  const { store, digest, handling } = installation;
  const published = await publishFlow({ store, digest, directory: handling.directory })(
    document,
    await requestOf(installation),
  );
  if (published.kind === 'refused') return refused(published);
  if (published.kind === 'rejected') throw new Error('it compiled a moment ago');
  const versions = await handling.flows.all();
  const version = Math.max(
    ...versions.filter(({ flowId }) => flowId === published.flowId).map((each) => each.version),
  );
  return done(
    { zh: `${key} 第 ${version} 版已发布。`, en: `Version ${version} of ${key} is published.` },
    { flow: key, flowId: published.flowId, version },
  );
};
