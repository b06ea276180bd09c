/** Something the person can put right; the message is the sentence to print, without a stack. */
export class UpError extends Error {
  override readonly name = 'UpError';
}
