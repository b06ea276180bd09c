import type { KeyboardEvent } from 'react';
import { useCallback } from 'react';
import type { TreeNode } from './flow-tree-model.js';

interface Shown {
  readonly node: TreeNode;
  readonly level: number;
}

interface TreeKeys {
  readonly shown: readonly Shown[];
  readonly active: string;
  readonly closed: ReadonlySet<string>;
  readonly focus: (id: string) => void;
  readonly toggle: (id: string, open: boolean) => void;
}

const parentOf = (shown: readonly Shown[], index: number): Shown | undefined => {
  const level = shown[index]?.level ?? 1;
  return shown.slice(0, index).findLast((line) => line.level < level);
};

const right = (keys: TreeKeys, index: number): void => {
  const node = keys.shown[index]?.node;
  if (node === undefined || node.children.length === 0) return;
  if (keys.closed.has(node.id)) keys.toggle(node.id, true);
  else keys.focus(keys.shown[index + 1]?.node.id ?? node.id);
};

const left = (keys: TreeKeys, index: number): void => {
  const node = keys.shown[index]?.node;
  if (node === undefined) return;
  const isOpen = node.children.length > 0 && !keys.closed.has(node.id);
  if (isOpen) keys.toggle(node.id, false);
  else keys.focus(parentOf(keys.shown, index)?.node.id ?? node.id);
};

const moves: Readonly<Record<string, (keys: TreeKeys, index: number) => void>> = {
  ArrowDown: (keys, index) => {
    keys.focus(keys.shown[Math.min(index + 1, keys.shown.length - 1)]?.node.id ?? keys.active);
  },
  ArrowUp: (keys, index) => {
    keys.focus(keys.shown[Math.max(index - 1, 0)]?.node.id ?? keys.active);
  },
  Home: (keys) => {
    keys.focus(keys.shown[0]?.node.id ?? keys.active);
  },
  End: (keys) => {
    keys.focus(keys.shown.at(-1)?.node.id ?? keys.active);
  },
  ArrowRight: right,
  ArrowLeft: left,
};

/** The keys of a tree as WAI-ARIA's authoring practices describe them. */
export const useTreeKeys = (keys: TreeKeys) =>
  useCallback(
    (event: KeyboardEvent) => {
      const move = moves[event.key];
      if (move === undefined) return;
      event.preventDefault();
      move(
        keys,
        keys.shown.findIndex((line) => line.node.id === keys.active),
      );
    },
    [keys],
  );
