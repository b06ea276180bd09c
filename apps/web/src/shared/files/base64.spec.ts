import { describe, expect, it } from '@jest/globals';
import { toBase64 } from './base64.js';

describe('toBase64', () => {
  it('keeps bytes as they are, however they were encoded', () => {
    const gbk = new Uint8Array([0xd0, 0xd5, 0xc3, 0xfb]);
    expect(toBase64(gbk)).toBe('0NXD+w==');
  });

  it('takes files larger than one chunk', () => {
    const bytes = new Uint8Array(100_000).fill(7);
    expect(Buffer.from(toBase64(bytes), 'base64')).toHaveLength(100_000);
  });
});
