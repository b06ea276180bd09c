import { publishFlow as publish } from '@reprise/application/flows';
import type { FlowRejected, PublishedFlow } from '@reprise/application/flows';
import { mayAct } from '@reprise/domain/access';
import type { Act } from '@reprise/domain/access';
import { compileFlow } from '@reprise/domain/flow/compile';
import type { ListedFlow } from '@reprise/http-contracts/flows';
import { Controller, Inject, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { INSTALLATION } from '../platform/installation.js';
import type { Installation } from '../platform/installation.js';
import { Names } from '../platform/names.js';
import { languageOf, orProblem, Problem } from '../platform/problem.js';
import { On, take } from '../platform/routes/index.js';
import type { Answers } from '../platform/routes/index.js';
import { Sessions } from '../session/session.js';
import { comparedFlows, writtenFlow } from './flow-exchange.js';
import {
  checkFlow,
  compareFlowVersions,
  exportFlowVersion,
  publishFlow,
  readFlows,
  readFlowVersion,
} from './flows.routes.js';

/** The catalogue of flows: read, check, publish. */
@Controller()
export class FlowsController {
  constructor(
    @Inject(INSTALLATION) private readonly installation: Installation,
    @Inject(Sessions) private readonly sessions: Sessions,
    @Inject(Names) private readonly names: Names,
  ) {}

  @On(readFlows)
  async list(@Req() request: FastifyRequest): Promise<Answers<typeof readFlows>> {
    await this.admit(request, 'read flows');
    return { items: listed(await this.installation.handling.flows.all()) };
  }

  @On(readFlowVersion)
  async version(@Req() request: FastifyRequest): Promise<Answers<typeof readFlowVersion>> {
    await this.admit(request, 'read flows');
    const { flowId, version } = take(readFlowVersion, request).params;
    const found = await this.find(flowId, version);
    await this.names.refresh();
    const { digest, publishedAt, publishedBy, compiled } = found;
    const by = { personId: publishedBy, name: this.names.of(publishedBy) };
    const { document } = compiled;
    const told = by.name === '' ? {} : { publishedBy: by };
    return { flowId, version: found.version, digest, publishedAt, ...told, document };
  }

  @On(exportFlowVersion)
  async export(@Req() request: FastifyRequest): Promise<Answers<typeof exportFlowVersion>> {
    await this.admit(request, 'read flows');
    const { params, query } = take(exportFlowVersion, request);
    const { compiled, version } = await this.find(params.flowId, params.version);
    const { format, lang: language } = query;
    const content = await writtenFlow(compiled, { format, language });
    return { name: `${compiled.document.flow}.v${version}.${format}`, content };
  }

  @On(compareFlowVersions)
  async compare(@Req() request: FastifyRequest): Promise<Answers<typeof compareFlowVersions>> {
    await this.admit(request, 'read flows');
    const { params, query } = take(compareFlowVersions, request);
    const before = await this.find(params.flowId, query.since);
    const after = await this.find(params.flowId, params.version);
    return comparedFlows(before.compiled, after.compiled);
  }

  @On(checkFlow)
  async check(@Req() request: FastifyRequest): Promise<Answers<typeof checkFlow>> {
    await this.admit(request, 'read flows');
    const { directory } = this.installation.handling;
    const hasCalendar = (key: string): boolean => directory.hasCalendar(key);
    const { document } = take(checkFlow, request).body;
    const { ok, findings } = compileFlow(document, { hasCalendar });
    return { ok, findings: [...findings] };
  }

  @On(publishFlow)
  async publish(@Req() request: FastifyRequest): Promise<Answers<typeof publishFlow>> {
    const command = await this.sessions.command(request);
    const { document } = take(publishFlow, request).body;
    const answer = orProblem(await publish(this.publishing)(document, command));
    if (answer.kind === 'rejected') throw rejected(answer, request);
    const { position } = orProblem(answer.answer);
    const published = await this.installation.handling.flows.find(answer.digest);
    if (published === undefined) throw new Error('what was published is not there');
    return { flowId: answer.flowId, version: published.version, position };
  }

  private get publishing() {
    const { store, digest, handling } = this.installation;
    return { store, digest, directory: handling.directory };
  }

  private async find(flowId: string, version: string): Promise<PublishedFlow> {
    const flows = await this.installation.handling.flows.all();
    const found = flows.find((each) => each.flowId === flowId && `${each.version}` === version);
    if (found === undefined) throw new Problem('FLOW.UNKNOWN');
    return found;
  }

  private async admit(request: FastifyRequest, act: Act): Promise<void> {
    const denied = mayAct(await this.sessions.actor(request), act);
    if (denied !== undefined) orProblem(denied);
  }
}

/** Flows by their key, each with its versions, the newest first. */
const listed = (flows: readonly PublishedFlow[]): ListedFlow[] => {
  const byId = new Map<string, PublishedFlow[]>();
  for (const flow of flows.toSorted((a, b) => b.version - a.version)) {
    byId.set(flow.flowId, [...(byId.get(flow.flowId) ?? []), flow]);
  }
  return [...byId].map(([flowId, versions]) => ({
    flowId,
    key: versions[0]?.compiled.document.flow ?? '',
    title: versions[0]?.compiled.document.title ?? { zh: '', en: '' },
    versions: versions.map(({ version, digest, publishedAt }) => ({
      version,
      digest,
      publishedAt,
    })),
  }));
};

/** A rejected document comes back with what is wrong with it, in the reader's language. */
const rejected = ({ findings }: FlowRejected, request: FastifyRequest): Problem => {
  const language = languageOf(request.headers['accept-language']);
  const errors = findings
    .filter(({ severity }) => severity === 'error')
    .map(({ path, code, message }) => ({ path, code, message: message[language] }));
  return new Problem('FLOW.REJECTED', {}, errors);
};
