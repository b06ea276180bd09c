/** What kept the server from starting, so that a caller can react without reading the sentence. */
export type EmbeddedPostgresProblem =
  | 'unsupported platform'
  | 'binary missing'
  | 'port in use'
  | 'disk full'
  | 'wrong owner'
  | 'wrong version'
  | 'no unprivileged user'
  | 'did not start';

/** The message is a sentence for the person at the terminal: what is wrong, then what to do. */
export class EmbeddedPostgresError extends Error {
  override readonly name = 'EmbeddedPostgresError';
  readonly problem: EmbeddedPostgresProblem;

  constructor(problem: EmbeddedPostgresProblem, sentence: string) {
    super(sentence);
    this.problem = problem;
  }
}
