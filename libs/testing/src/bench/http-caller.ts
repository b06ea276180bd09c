import { Agent, request } from 'node:http';

export interface Call {
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  /** What is posted; nothing when it is only asked for. */
  readonly body?: string;
}

const jsonHeaders = (body: string) => ({
  'content-type': 'application/json',
  'content-length': String(Buffer.byteLength(body)),
});

/** Sends requests to one server on connections that stay open, one for each caller. */
export class HttpCaller {
  private readonly agent: Agent;

  constructor(
    private readonly port: number,
    callers: number,
  ) {
    this.agent = new Agent({ keepAlive: true, maxSockets: callers });
  }

  /** Anything but a good answer ends the bench. */
  send({ path, headers, body = '' }: Call): Promise<void> {
    return new Promise((resolve, reject) => {
      const sent = request(
        {
          host: '127.0.0.1',
          port: this.port,
          path,
          method: body === '' ? 'GET' : 'POST',
          agent: this.agent,
          headers: body === '' ? headers : { ...headers, ...jsonHeaders(body) },
        },
        (answer) => {
          const chunks: Buffer[] = [];
          answer.on('data', (chunk: Buffer) => chunks.push(chunk));
          answer.on('end', () => {
            if (answer.statusCode !== undefined && answer.statusCode < 300) resolve();
            else
              reject(new Error(`${answer.statusCode} ${Buffer.concat(chunks).toString('utf8')}`));
          });
        },
      );
      sent.on('error', reject);
      sent.end(body);
    });
  }

  close(): void {
    this.agent.destroy();
  }
}
