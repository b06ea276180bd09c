import type { StoredEvent } from '@reprise/application/ports';
import type { CycleEvent } from '@reprise/domain/cycle';
import type { CompiledFlow } from '@reprise/domain/flow/compile';
import { blockTitle } from '@reprise/domain/flow/words';
import { as } from '@reprise/domain/kernel';
import type { Text, UnitId } from '@reprise/domain/kernel';
import { decode } from '@reprise/events/codec';
import type { CycleDeed } from '@reprise/http-contracts/cycles';
import type { Names } from '../platform/names.js';
import { present } from '../platform/present.js';

interface Telling {
  readonly flow: CompiledFlow;
  readonly names: Names;
}

type Of<T extends CycleEvent['type']> = Extract<CycleEvent, { readonly type: T }>;
type Say = { readonly [T in CycleEvent['type']]: (event: Of<T>, telling: Telling) => Text };

/** The unit behind a group or an extension, where it is one. */
const within = (id: string | undefined, { names }: Telling): Text => {
  const { zh, en } = names.unit(as<UnitId>(id ?? ''));
  return zh === '' ? { zh: '', en: '' } : { zh: `（${zh}）`, en: ` (${en})` };
};

const say: Say = {
  CycleDrafted: () => ({ zh: '起草', en: 'Drafted' }),
  CycleLaunched: ({ subjects }) => ({
    zh: `启动，共 ${subjects} 人`,
    en: `Launched, for ${subjects} people`,
  }),
  ReviewsOpened: ({ count }) => ({ zh: `建立 ${count} 份考核`, en: `${count} reviews opened` }),
  LaunchCompleted: ({ reviews }) => ({
    zh: `启动完成，共 ${reviews} 份考核`,
    en: `The launch was complete, with ${reviews} reviews`,
  }),
  GateOpened: ({ gate, group, because, numerator, denominator }, telling) => {
    const [{ zh, en }, where] = [blockTitle(telling.flow, gate), within(group, telling)];
    const count = `${numerator}/${denominator}`;
    return because === 'by hand'
      ? {
          zh: `人工放行“${zh}”${where.zh}，${count}`,
          en: `“${en}”${where.en} opened by hand at ${count}`,
        }
      : { zh: `“${zh}”${where.zh}人数已齐，放行`, en: `All are there: “${en}”${where.en} opened` };
  },
  DuesExtended: ({ step, unit, to }, telling) => {
    const [{ zh, en }, where] = [blockTitle(telling.flow, step), within(unit, telling)];
    return { zh: `“${zh}”${where.zh}延至 ${to}`, en: `“${en}”${where.en} extended to ${to}` };
  },
  MigrationOrdered: ({ version, only }) =>
    only === undefined
      ? {
          zh: `全部考核改按流程第 ${version} 版进行`,
          en: `All reviews go on with version ${version}`,
        }
      : {
          zh: `${only.length} 人的考核改按流程第 ${version} 版进行`,
          en: `${only.length} reviews go on with version ${version}`,
        },
  MigrationCarried: ({ moved, refused }) => ({
    zh: `迁移完成：${moved} 份已迁移，${refused} 份不能迁移`,
    en: `The migration was carried: ${moved} reviews moved, ${refused} could not`,
  }),
  CyclePaused: () => ({ zh: '暂停', en: 'Paused' }),
  CycleResumed: () => ({ zh: '恢复', en: 'Resumed' }),
  CycleCancelled: () => ({ zh: '取消', en: 'Cancelled' }),
  CycleClosed: () => ({ zh: '全部考核结束', en: 'Every review is over' }),
};

/** Opening page by page is how a launch is done, not something that was done to a cycle. */
const isDeed = ({ type }: CycleEvent): boolean => type !== 'ReviewsOpened';

/** What was done to a cycle, the latest first. */
export const cycleHistory = (events: readonly StoredEvent[], telling: Telling): CycleDeed[] =>
  events
    .flatMap((stored) => {
      const event = decode('reviewCycle', stored);
      return isDeed(event) ? [deedOf(stored.time, event, telling)] : [];
    })
    .toReversed();

const deedOf = (at: string, event: CycleEvent, telling: Telling): CycleDeed => {
  const by = 'by' in event ? event.by : undefined;
  const name = by === undefined ? '' : telling.names.of(by);
  return present({
    at,
    what: say[event.type](event as never, telling),
    by: by === undefined || name === '' ? undefined : { personId: by, name },
    reason: 'reason' in event && event.reason !== '' ? event.reason : undefined,
  });
};
