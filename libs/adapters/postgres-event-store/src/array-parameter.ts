/**
 * Arrays as PostgreSQL's binary format has them. As text, each value would be quoted here and
 * unquoted there, and bytes would travel as twice as many hexadecimal digits.
 */

const TEXT = 25;
const BYTEA = 17;
/** One dimension: its count, flags, the type of the elements, length, lower bound. */
const HEAD = 20;

const begin = (type: number, { length }: { readonly length: number }, bytes: number): Buffer => {
  const buffer = Buffer.allocUnsafe(HEAD + 4 * length + bytes);
  buffer.writeInt32BE(length === 0 ? 0 : 1, 0);
  buffer.writeInt32BE(1, 4);
  buffer.writeInt32BE(type, 8);
  buffer.writeInt32BE(length, 12);
  buffer.writeInt32BE(1, 16);
  return length === 0 ? buffer.subarray(0, HEAD - 8) : buffer;
};

/** A `text[]` parameter. */
export const textArray = (values: readonly (string | null)[]): Buffer => {
  let bytes = 0;
  for (const value of values) bytes += value === null ? 0 : Buffer.byteLength(value);
  const buffer = begin(TEXT, values, bytes);
  let at = HEAD;
  for (const value of values) {
    const written = value === null ? -1 : buffer.write(value, at + 4);
    buffer.writeInt32BE(written, at);
    at += 4 + Math.max(0, written);
  }
  return buffer;
};

/** A `bytea[]` parameter. */
export const byteArray = (values: readonly Uint8Array[]): Buffer => {
  const buffer = begin(
    BYTEA,
    values,
    values.reduce((sum, { length }) => sum + length, 0),
  );
  let at = HEAD;
  for (const value of values) {
    buffer.writeInt32BE(value.length, at);
    buffer.set(value, at + 4);
    at += 4 + value.length;
  }
  return buffer;
};
