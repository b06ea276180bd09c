import { ArgumentsHost, Catch, ExceptionFilter, HttpException, Logger } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { languageOf, Problem, problemBody, statusOf } from './problem.js';

/** Every error leaves as an RFC 9457 problem in the reader's language. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly logger = new Logger('problem');

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const reply = http.getResponse<FastifyReply>();
    const problem = this.problemOf(error);
    const language = languageOf(request.headers['accept-language']);
    void reply
      .status(statusOf(problem.code))
      .header('content-type', 'application/problem+json; charset=utf-8')
      .send(problemBody(problem, language));
  }

  private problemOf(error: unknown): Problem {
    if (error instanceof Problem) return error;
    const status = error instanceof HttpException ? error.getStatus() : codeOf(error);
    if (status === 404) return new Problem('ROUTE.NOT_FOUND');
    if (status === 413) return new Problem('REQUEST.TOO_LARGE');
    if (status >= 400 && status < 500) return new Problem('REQUEST.INVALID');
    this.logger.error(error instanceof Error ? error.stack : String(error));
    return new Problem('SERVER.FAILED');
  }
}

const codeOf = (error: unknown): number =>
  typeof error === 'object' && error !== null && 'statusCode' in error
    ? Number(error.statusCode)
    : 500;
