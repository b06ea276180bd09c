import { setTimeout as pause } from 'node:timers/promises';
import type { Answer } from '@reprise/application/kernel';
import type { Position } from '@reprise/application/ports';
import type { PersonId } from '@reprise/domain/kernel';

export interface HttpRequest {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly body?: unknown;
  readonly ifMatch?: number | undefined;
  readonly key?: string;
}

interface Said {
  readonly status: number;
  readonly body: Readonly<Record<string, unknown>>;
}

const TRIES = 400;
const REST_MS = 50;

/**
 * Speaks to the API as people's browsers do, each with a session of their own. While no answer
 * comes, because the server was killed, the same command is sent again with the same key.
 */
export class HttpClient {
  private readonly cookies = new Map<PersonId, string>();
  /** Commands that had to be sent more than once. */
  repeated = 0;

  constructor(private readonly address: string) {}

  async untilUp(): Promise<void> {
    await this.insistently('/healthz', { method: 'GET' });
  }

  /** A command: where in the log it stands, or why it was refused. */
  async command(person: PersonId, request: HttpRequest): Promise<Answer> {
    const { status, body } = await this.ask(person, request);
    if (status < 300) return { kind: 'done', position: String(body['position']) as Position };
    return { kind: 'refused', code: String(body['code']), detail: {} };
  }

  async ask(person: PersonId, request: HttpRequest): Promise<Said> {
    const cookie = this.cookies.get(person) ?? (await this.signIn(person));
    const said = await this.insistently(request.path, requestInit(request, cookie));
    if (said.status !== 401) return said;
    this.cookies.delete(person);
    return this.ask(person, request);
  }

  private async signIn(personId: PersonId): Promise<string> {
    const answer = await this.raw(
      '/api/demo/switch',
      requestInit({ method: 'POST', path: '', body: { personId } }),
    );
    const cookie = answer.headers
      .getSetCookie()
      .map((each) => each.split(';', 1)[0])
      .join('; ');
    if (!answer.ok || cookie === '')
      throw new Error(`no session: ${answer.status} ${await answer.text()}`);
    this.cookies.set(personId, cookie);
    return cookie;
  }

  private async insistently(path: string, init: RequestInit): Promise<Said> {
    const answer = await this.raw(path, init);
    const text = await answer.text();
    return { status: answer.status, body: text.startsWith('{') ? JSON.parse(text) : {} };
  }

  private async raw(path: string, init: RequestInit): Promise<Response> {
    for (let tries = 1; ; tries += 1) {
      const answer = await fetch(`${this.address}${path}`, init).catch(() => undefined);
      if (answer !== undefined && answer.status < 500) return answer;
      if (tries >= TRIES)
        throw new Error(`${path}: no answer (${answer?.status ?? 'unreachable'})`);
      this.repeated += 1;
      await pause(REST_MS);
    }
  }
}

const requestInit = (
  { method, body, ifMatch, key }: HttpRequest,
  cookie?: string,
): RequestInit => ({
  method,
  headers: {
    ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    ...(cookie === undefined ? {} : { cookie }),
    ...(ifMatch === undefined ? {} : { 'if-match': `"${ifMatch}"` }),
    ...(key === undefined ? {} : { 'idempotency-key': key }),
  },
  ...(body === undefined ? {} : { body: JSON.stringify(body) }),
});
