import type { ServerResponse } from 'node:http';
import type { Topic } from '@reprise/http-contracts/live';

/** A listener hears at most this often; what happens meanwhile is told together. */
const REST_MS = 1_000;

/** One open stream: says what changed, soon but not in bursts, and that it is alive. */
export class LiveStream {
  private readonly waiting = new Set<Topic>();
  private position = '';
  private resting: NodeJS.Timeout | undefined;

  constructor(private readonly answer: ServerResponse) {}

  open(position: string): void {
    this.position = position;
    this.answer.write(`retry: 2000\nid: ${position}\n\n`);
  }

  tell(topics: readonly Topic[], position: string): void {
    this.position = position;
    for (const topic of topics) this.waiting.add(topic);
    if (this.resting === undefined) this.flush();
  }

  ping(): void {
    this.answer.write(': still here\n\n');
  }

  end(): void {
    clearTimeout(this.resting);
    this.answer.end();
  }

  private flush(): void {
    this.resting = undefined;
    if (this.waiting.size === 0) return;
    const data = JSON.stringify({ topics: [...this.waiting] });
    this.waiting.clear();
    this.answer.write(`event: changed\nid: ${this.position}\ndata: ${data}\n\n`);
    this.resting = setTimeout(() => this.flush(), REST_MS);
  }
}
