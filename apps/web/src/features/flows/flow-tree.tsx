import type { FlowDocument } from '@reprise/domain/flow/language';
import { useMemo, useRef, useState } from 'react';
import { useJoin, usePick } from '../../shared/i18n/index.js';
import { nodesOf, visibleNodes } from './flow-tree-model.js';
import type { TreeNode } from './flow-tree-model.js';
import { kindTextKeys, useFlowTexts } from './flow-texts.js';
import { useTreeKeys } from './use-tree-keys.js';
import './flow-tree.css';

const textKeyOf = (kind: string) =>
  kindTextKeys[(kind in kindTextKeys ? kind : 'sequence') as keyof typeof kindTextKeys];

const NodeWords = ({ node }: { node: TreeNode }) => {
  const t = useFlowTexts();
  const join = useJoin();
  const pick = usePick();
  const title = pick(node.title);
  return (
    <span className="tree-words">
      <span className="tree-title">
        <span className={`tree-kind tree-kind-${node.kind}`}>{t(textKeyOf(node.kind))}</span>
        {title === '' ? <code>{node.key}</code> : <strong>{title}</strong>}
      </span>
      <span className="tree-sentence">{pick(node.sentence)}</span>
      {node.reminders.length === 0 ? null : (
        <span className="tree-sentence">
          {t('reminders', { list: join(node.reminders.map(pick)) })}
        </span>
      )}
    </span>
  );
};

/** A flow as a tree that can be read and walked, not drawn over: it has no free edges to draw. */
export const FlowTree = ({ flow }: { flow: FlowDocument }) => {
  const t = useFlowTexts();
  const nodes = useMemo(() => nodesOf(flow.stages, { flow, parent: '' }), [flow]);
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set());
  const [active, setActive] = useState(nodes[0]?.id ?? '');
  const root = useRef<HTMLDivElement>(null);
  const shown = visibleNodes(nodes, { closed });
  const focus = (id: string): void => {
    setActive(id);
    root.current?.querySelector<HTMLElement>(`[data-id="${CSS.escape(id)}"]`)?.focus();
  };
  const toggle = (id: string, open: boolean): void => {
    setClosed(
      (before) => new Set(open ? [...before].filter((one) => one !== id) : [...before, id]),
    );
  };
  const onKeyDown = useTreeKeys({ shown, active, closed, focus, toggle });
  return (
    <div ref={root} role="tree" aria-label={t('steps')} className="tree" onKeyDown={onKeyDown}>
      {shown.map(({ node, level }) => (
        <div
          key={node.id}
          data-id={node.id}
          role="treeitem"
          aria-level={level}
          aria-selected={node.id === active}
          aria-expanded={node.children.length === 0 ? undefined : !closed.has(node.id)}
          tabIndex={node.id === active ? 0 : -1}
          className={`tree-node tree-node-${node.kind}`}
          style={{ paddingInlineStart: `${String((level - 1) * 28 + 14)}px` }}
          onClick={() => {
            setActive(node.id);
            if (node.children.length > 0) toggle(node.id, closed.has(node.id));
          }}
        >
          <span className="tree-twist" aria-hidden="true">
            {node.children.length === 0 ? '' : closed.has(node.id) ? '▸' : '▾'}
          </span>
          <NodeWords node={node} />
        </div>
      ))}
    </div>
  );
};
