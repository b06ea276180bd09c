import type { Text } from '@reprise/domain/kernel';
import { same } from './language.js';

/** What the system says of a file it will not open, in words; the rest as it says it itself. */
const TROUBLES: Readonly<Record<string, Text>> = {
  ENOENT: { zh: '没有这个文件或文件夹', en: 'there is no such file or folder' },
  EISDIR: { zh: '这是文件夹，不是文件', en: 'it is a folder, not a file' },
  ENOTDIR: { zh: '路径中有一段不是文件夹', en: 'part of the path is no folder' },
  EACCES: { zh: '没有权限', en: 'this user may not' },
  EPERM: { zh: '没有权限', en: 'this user may not' },
  EROFS: { zh: '磁盘只读', en: 'the disk can only be read' },
  ENOSPC: { zh: '磁盘已满', en: 'the disk is full' },
};

export const fileTrouble = (problem: unknown): Text => {
  const isCoded = typeof problem === 'object' && problem !== null && 'code' in problem;
  const known = isCoded ? TROUBLES[String(problem.code)] : undefined;
  return known ?? same(problem instanceof Error ? problem.message : String(problem));
};
