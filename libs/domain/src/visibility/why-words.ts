import { blockTitle, participantWords, scoreInputWords } from '../flow/words/index.js';
import type { CompiledFlow } from '../flow/compile/index.js';
import type { Instant, Text } from '../kernel/index.js';
import { floorFor } from '../review/index.js';
import { batchesFor } from './batches.js';
import { isOpen, meantBy } from './decisions.js';
import type { Meant } from './decisions.js';
import type { Wanting } from './opening.js';
import type { Reader, Rule, Sight } from './sight.js';

const text = (zh: string, en: string): Text => ({ zh, en });

const OFFICES: Readonly<Record<string, Text>> = {
  auditor: text('审计员', 'an auditor'),
  hrOperator: text('人力资源专员', 'an HR operator'),
  hrDesigner: text('流程设计者', 'an HR designer'),
  administrator: text('系统管理员', 'an administrator'),
};

/** Whom a rule names, as a person would say it. */
export const readerWords = ({ document }: CompiledFlow, role: string): Text =>
  (role in document.participants ? undefined : OFFICES[role]) ?? participantWords(document, role);

/** Why somebody may read the answers of a step, or why they may not (yet). */
export type Why =
  | { readonly kind: 'read'; readonly rule: number; readonly as: string; readonly since?: Instant }
  | { readonly kind: 'wait'; readonly rule: number; readonly as: string; readonly for: Wanting }
  | { readonly kind: 'floor'; readonly rule: number; readonly as: string; readonly floor: number }
  | { readonly kind: 'no rule' };

/** One reason for each rule that means somebody; that none does is a reason too. */
export const whyOf = (sight: Sight, reader: Reader, block: string): readonly Why[] => {
  const meant = meantBy(sight, reader, block);
  return meant.length === 0
    ? [{ kind: 'no rule' }]
    : meant.map((each) => whyFor(sight, { reader, block }, each));
};

const whyFor = (
  sight: Sight,
  { reader, block }: { readonly reader: Reader; readonly block: string },
  meant: Meant,
): Why => {
  const { index: rule, as, since, wanting } = meant;
  if (!isOpen(meant) && wanting !== undefined) return { kind: 'wait', rule, as, for: wanting };
  if (!meant.isAnonymous) return { kind: 'read', rule, as, ...(since && { since }) };
  // How many have answered is not told: counted day by day it would tell who did.
  const [first] = batchesFor(sight, block, reader.person);
  const { flow, review } = sight;
  if (first === undefined) return { kind: 'floor', rule, as, floor: floorFor(flow, review, block) };
  return {
    kind: 'read',
    rule,
    as,
    since: since !== undefined && since > first.at ? since : first.at,
  };
};

/** The reason in words; the day is written by whoever knows the reader's zone. */
export const whyWords = (flow: CompiledFlow, why: Why, dayOf: (at: Instant) => string): Text => {
  if (why.kind === 'no rule')
    return text('没有规则向您开放', 'No rule of the flow opens this to you');
  const { zh, en } = readerWords(flow, why.as);
  if (why.kind === 'wait') {
    const waits = wantingWords(flow, why.for);
    return text(`您是${zh}，${waits.zh}可见`, `You are ${en}; you may read it ${waits.en}`);
  }
  if (why.kind === 'floor')
    return text(
      `您是${zh}，待此环节结束且至少有 ${why.floor} 人填写后可见`,
      `You are ${en}; you may read it once the step is over with at least ${why.floor} answers`,
    );
  return why.since === undefined
    ? text(`因为您是${zh}`, `Because you are ${en}`)
    : text(
        `因为您是${zh}，自 ${dayOf(why.since)} 起`,
        `Because you are ${en}, since ${dayOf(why.since)}`,
      );
};

const wantingWords = (flow: CompiledFlow, wanting: Wanting): Text => {
  switch (wanting.wants) {
    case 'day':
      return text(`自 ${wanting.on} 起`, `from ${wanting.on}`);
    case 'consent': {
      const { zh, en } = readerWords(flow, wanting.of);
      return text(`经${zh}同意后`, `once ${en} agrees`);
    }
    case 'closed':
    case 'opened':
    case 'released':
    case 'sitting':
      return namedWords(flow, wanting);
  }
};

const namedWords = (
  flow: CompiledFlow,
  { wants, name }: Extract<Wanting, { readonly name: string }>,
): Text => {
  const { zh, en } = wants === 'released' ? scoreInputWords(flow, name) : blockTitle(flow, name);
  switch (wants) {
    case 'closed':
      return text(`“${zh}”结束后`, `after “${en}”`);
    case 'opened':
      return text(`“${zh}”开始后`, `once “${en}” has begun`);
    case 'released':
      return text(`“${zh}”开通后`, `once “${en}” is released`);
    case 'sitting':
      return text(`仅在“${zh}”期间`, `only while “${en}” is open`);
  }
};

/** When readers of a rule will read, said before anything is written. */
export const openingWords = (flow: CompiledFlow, rule: Rule): Text => {
  const parts = [
    startWords(flow, rule.from),
    ...(rule.while === undefined ? [] : [namedWords(flow, { wants: 'sitting', name: rule.while })]),
    ...(rule.agreed === undefined
      ? []
      : [wantingWords(flow, { wants: 'consent', of: rule.agreed })]),
    ...(rule.anonymous
      ? [text(`且至少有 ${rule.floor} 份`, `with at least ${rule.floor} of them`)]
      : []),
  ];
  return text(parts.map(({ zh }) => zh).join('，'), parts.map(({ en }) => en).join(', '));
};

const startWords = (flow: CompiledFlow, from: Rule['from']): Text => {
  if (from === 'submission') return text('提交后', 'once handed in');
  if ('on' in from) return wantingWords(flow, { wants: 'day', on: from.on });
  if ('closed' in from) return namedWords(flow, { wants: 'closed', name: from.closed });
  return 'opened' in from
    ? namedWords(flow, { wants: 'opened', name: from.opened })
    : namedWords(flow, { wants: 'released', name: from.released });
};
