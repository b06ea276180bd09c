import iconv from 'iconv-lite';

/** What a file was found to be written in. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030';

const LOOKED_AT = 4_096;

/**
 * The text of a spreadsheet's export. A byte-order mark decides; zero bytes stand only in UTF-16;
 * whatever is sound UTF-8 is UTF-8, since Chinese in GBK practically never is; the rest is
 * GB18030, of which GBK is a part and which Chinese Excel writes as "CSV".
 */
export const decodeText = (
  bytes: Uint8Array,
): { readonly text: string; readonly encoding: Encoding } => {
  const encoding = encodingOf(bytes);
  const text = iconv.decode(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length), encoding);
  return { text, encoding };
};

const encodingOf = (bytes: Uint8Array): Encoding => {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return withoutMark(bytes) ?? (isUtf8(bytes) ? 'utf-8' : 'gb18030');
};

/** Commas, digits and line ends have one zero byte in UTF-16: the second in little endian. */
const withoutMark = (bytes: Uint8Array): Encoding | undefined => {
  const start = bytes.subarray(0, LOOKED_AT);
  const even = start.filter((byte, at) => byte === 0 && at % 2 === 0).length;
  const odd = start.filter((byte, at) => byte === 0 && at % 2 === 1).length;
  if (even === 0 && odd === 0) return undefined;
  return odd >= even ? 'utf-16le' : 'utf-16be';
};

const isUtf8 = (bytes: Uint8Array): boolean => {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
};
