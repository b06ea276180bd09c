import { HttpException, Logger } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { languageOf, Problem, problemBody, statusOf } from './problem.js';

const logger = new Logger('problem');

/** Answers with what went wrong, as an RFC 9457 problem in the reader's language. */
export const answerProblem = (
  error: unknown,
  request: FastifyRequest,
  reply: FastifyReply,
): FastifyReply => {
  const problem = problemOf(error);
  const language = languageOf(request.headers['accept-language']);
  return reply
    .status(statusOf(problem.code))
    .header('content-type', 'application/problem+json; charset=utf-8')
    .send(problemBody(problem, language));
};

const problemOf = (error: unknown): Problem => {
  if (error instanceof Problem) return error;
  const status = error instanceof HttpException ? error.getStatus() : codeOf(error);
  if (status === 404) return new Problem('ROUTE.NOT_FOUND');
  if (status === 413) return new Problem('REQUEST.TOO_LARGE');
  if (status >= 400 && status < 500) return new Problem('REQUEST.INVALID');
  logger.error(error instanceof Error ? error.stack : String(error));
  return new Problem('SERVER.FAILED');
};

const codeOf = (error: unknown): number =>
  typeof error === 'object' && error !== null && 'statusCode' in error
    ? Number(error.statusCode)
    : 500;
