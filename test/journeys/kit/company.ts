import { randomUUID } from 'node:crypto';
import type { APIRequest, APIRequestContext, APIResponse } from '@playwright/test';
import { willingAnswer } from './answer.js';
import type { Choices, Task } from './answer.js';

export interface Persona {
  readonly personId: string;
  readonly name: string;
}

export interface InboxTask {
  readonly taskId: string;
  readonly kind: string;
  readonly title: { readonly zh: string; readonly en: string };
  readonly subject?: Persona;
  readonly cycleTitle?: { readonly zh: string };
  readonly target: { readonly kind: string; readonly id: string };
}

interface Sent {
  readonly body: object;
  readonly revision?: number;
}

const json = async <T>(answer: APIResponse): Promise<T> => {
  if (!answer.ok())
    throw new Error(`${answer.url()}: ${String(answer.status())} ${await answer.text()}`);
  return (await answer.json()) as T;
};

/** The people of the demonstration, each with a session of their own, acting over HTTP. */
export class Company {
  readonly personas: readonly Persona[];
  readonly #request: APIRequest;
  readonly #url: string;
  readonly #sessions = new Map<string, Promise<APIRequestContext>>();

  private constructor(request: APIRequest, url: string, personas: readonly Persona[]) {
    this.#request = request;
    this.#url = url;
    this.personas = personas;
  }

  static async meet(request: APIRequest, url: string): Promise<Company> {
    const visitor = await request.newContext({ baseURL: url });
    const { items } = await json<{ items: readonly Persona[] }>(
      await visitor.get('/api/demo/personas'),
    );
    await visitor.dispose();
    return new Company(request, url, items);
  }

  async leave(): Promise<void> {
    for (const session of this.#sessions.values()) await (await session).dispose();
  }

  async get<T>(person: Persona, path: string): Promise<T> {
    return json<T>(await (await this.#sessionOf(person)).get(path));
  }

  async post<T>(person: Persona, path: string, sent: Sent): Promise<T> {
    const headers = {
      'idempotency-key': randomUUID(),
      ...(sent.revision === undefined ? {} : { 'if-match': `"${String(sent.revision)}"` }),
    };
    const session = await this.#sessionOf(person);
    return json<T>(await session.post(path, { data: sent.body, headers }));
  }

  async inboxOf(person: Persona): Promise<readonly InboxTask[]> {
    return (await this.get<{ items: readonly InboxTask[] }>(person, '/api/inbox?limit=200')).items;
  }

  async complete(person: Persona, taskId: string, choices: Choices = {}): Promise<void> {
    const task = await this.get<Task>(person, `/api/tasks/${taskId}`);
    const body = { work: willingAnswer(task, choices) };
    const { revision } = task;
    await this.post(person, `/api/tasks/${taskId}/complete`, { body, revision });
  }

  #sessionOf(person: Persona): Promise<APIRequestContext> {
    const known = this.#sessions.get(person.personId);
    if (known !== undefined) return known;
    const opened = this.#open(person);
    this.#sessions.set(person.personId, opened);
    return opened;
  }

  async #open({ personId }: Persona): Promise<APIRequestContext> {
    const session = await this.#request.newContext({ baseURL: this.#url });
    await json(await session.post('/api/demo/switch', { data: { personId } }));
    return session;
  }
}
