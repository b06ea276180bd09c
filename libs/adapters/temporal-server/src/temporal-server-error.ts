/** The message is a sentence for the person at the terminal: what is wrong, then what to do. */
export class TemporalServerError extends Error {
  override readonly name = 'TemporalServerError';
}
