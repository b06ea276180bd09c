import type { Position } from '@reprise/application/ports';
import { changedShape } from '@reprise/http-contracts/live';
import { Controller, Inject, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { isPosition } from '../platform/position.js';
import { On, route } from '../platform/routes/index.js';
import { Sessions } from '../session/session.js';
import { Live } from './live.js';
import { LiveStream } from './live-stream.js';

const PING_EVERY_MS = 15_000;

export const listen = route({
  method: 'GET',
  path: '/api/live',
  summary: 'Server-sent events that say what to read again, never what it says',
  produces: 'text/event-stream',
  response: changedShape,
});

@Controller()
export class LiveController {
  constructor(
    @Inject(Sessions) private readonly sessions: Sessions,
    @Inject(Live) private readonly live: Live,
  ) {}

  @On(listen)
  async listen(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const actor = await this.sessions.actor(request);
    reply.hijack();
    for (const [name, value] of Object.entries(reply.getHeaders())) {
      if (value !== undefined) reply.raw.setHeader(name, value);
    }
    reply.raw.setHeader('content-type', 'text/event-stream; charset=utf-8');
    // A proxy that waits for more would keep what was said to itself.
    reply.raw.setHeader('x-accel-buffering', 'no');
    reply.raw.writeHead(200);
    const stream = new LiveStream(reply.raw);
    const ping = setInterval(() => void this.pingOrEnd(stream, request), PING_EVERY_MS);
    request.raw.on('close', () => {
      clearInterval(ping);
      this.live.remove(stream);
      stream.end();
    });
    await this.live.add(stream, actor, lastHeardBy(request));
  }

  /** Whoever signed out hears nothing more. */
  private async pingOrEnd(stream: LiveStream, request: FastifyRequest): Promise<void> {
    try {
      await this.sessions.actor(request);
      stream.ping();
    } catch {
      stream.end();
    }
  }
}

const lastHeardBy = ({ headers }: FastifyRequest): Position | undefined => {
  const id = headers['last-event-id'];
  return typeof id === 'string' && isPosition(id) ? id : undefined;
};
