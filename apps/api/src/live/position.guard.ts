import { CanActivate, ExecutionContext, Inject, Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { isPosition } from '../platform/position.js';
import { LogFollower } from './log-follower.js';

/**
 * A read may name a position of the log that it must include, usually that of the reader's own
 * last command: whoever changed something always sees it.
 */
@Injectable()
export class PositionGuard implements CanActivate {
  constructor(@Inject(LogFollower) private readonly follower: LogFollower) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const { headers } = context.switchToHttp().getRequest<FastifyRequest>();
    const named = headers['reprise-position'];
    if (typeof named === 'string' && isPosition(named)) await this.follower.include(named);
    return true;
  }
}
