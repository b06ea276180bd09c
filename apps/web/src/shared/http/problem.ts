/** One thing wrong with one part of what was sent. */
export interface FieldProblem {
  readonly path: string;
  readonly code?: string;
  readonly message: string;
}

/**
 * Why a request was refused (RFC 9457), or that the server could not be reached. The server words
 * the title in the reader's language; pages decide by `code`, never by the words.
 */
export class HttpProblem extends Error {
  readonly code: string;
  readonly status: number;
  readonly title: string;
  readonly detail: string | undefined;
  readonly fields: readonly FieldProblem[];

  constructor(parts: {
    code: string;
    status: number;
    title: string;
    detail?: string | undefined;
    fields?: readonly FieldProblem[];
  }) {
    super(`${parts.code}: ${parts.title}`);
    this.name = 'HttpProblem';
    this.code = parts.code;
    this.status = parts.status;
    this.title = parts.title;
    this.detail = parts.detail;
    this.fields = parts.fields ?? [];
  }
}

/** The request never got an answer: nothing is known about whether it was carried out. */
export const unreachable = (): HttpProblem =>
  new HttpProblem({ code: 'WEB.UNREACHABLE', status: 0, title: '' });

export const isProblem = (error: unknown, code?: string): error is HttpProblem =>
  error instanceof HttpProblem && (code === undefined || error.code === code);
