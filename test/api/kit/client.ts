import { expect } from '@jest/globals';
import type { Route } from '@reprise/api';
import { assertDeclared } from './assert-declared.js';

export interface Reply<T = unknown> {
  readonly status: number;
  readonly body: T;
  readonly headers: Headers;
}

export interface Sending {
  readonly method?: 'GET' | 'POST' | 'PUT' | 'DELETE';
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  readonly key?: string;
  readonly ifMatch?: number;
}

let keys = 0;

/** A key nobody used yet, as a browser makes one for each press of a button. */
export const freshKey = (): string => `key-${String((keys += 1))}`;

/** A browser of a spec: keeps its cookies, says where it comes from, and checks every answer. */
export class Client {
  private readonly cookies = new Map<string, string>();

  constructor(
    readonly address: string,
    private readonly routes: readonly Route[],
  ) {}

  async send<T = Record<string, never>>(path: string, sending: Sending = {}): Promise<Reply<T>> {
    const { method = 'GET', body } = sending;
    const answer = await fetch(`${this.address}${path}`, {
      method,
      headers: this.headersOf(sending),
      body: body === undefined ? null : JSON.stringify(body),
    });
    for (const cookie of answer.headers.getSetCookie()) this.keep(cookie);
    const text = await answer.text();
    const parsed: unknown = text === '' ? {} : JSON.parse(text);
    const reply = { status: answer.status, body: parsed, headers: answer.headers };
    assertDeclared(this.routes, { method, path }, reply);
    return reply as Reply<T>;
  }

  /** A read that must succeed. */
  async read<T>(path: string, headers: Readonly<Record<string, string>> = {}): Promise<T> {
    const { status, body } = await this.send<T>(path, { headers });
    expect({ status, body }).toMatchObject({ status: 200 });
    return body;
  }

  /** A command that must succeed; answers its position. */
  async command(path: string, body: unknown, ifMatch?: number): Promise<string> {
    const key = freshKey();
    const sending = { method: 'POST', body, key } as const;
    const reply = await this.send<{ readonly position: string }>(path, {
      ...sending,
      ...(ifMatch === undefined ? {} : { ifMatch }),
    });
    expect(reply).toMatchObject({ status: 200 });
    return reply.body.position;
  }

  /** What this browser would show the server. */
  cookie(): string {
    return [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  }

  private headersOf({ body, headers, key, ifMatch }: Sending): Record<string, string> {
    return {
      origin: this.address,
      cookie: this.cookie(),
      'accept-language': 'en',
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...(key === undefined ? {} : { 'idempotency-key': key }),
      ...(ifMatch === undefined ? {} : { 'if-match': `"${String(ifMatch)}"` }),
      ...headers,
    };
  }

  private keep(cookie: string): void {
    const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
    if (value === '') this.cookies.delete(name);
    else this.cookies.set(name, value);
  }
}
