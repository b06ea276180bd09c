import type { Replay } from '@reprise/http-contracts/audit';
import { useCallback, useMemo } from 'react';
import { useFormatTime } from '../../shared/time/index.js';
import { stateTextKeys, useStateTexts } from './state-texts.js';

const uuid = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/gu;
const instant = /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/u;

/** Enough of an id to tell it from its neighbours. */
const shortId = 8;

/** Everybody the events name, by id. */
const namesIn = ({ subject, events }: Replay): ReadonlyMap<string, string> =>
  new Map([
    [subject.personId, subject.name],
    ...events.flatMap(({ by }) => (by === undefined ? [] : [[by.personId, by.name] as const])),
  ]);

const isStateKey = (key: string): key is keyof typeof stateTextKeys => key in stateTextKeys;

/** Says a key or a value of the stored state to a reader: names for ids, dates in their language. */
export const useReadable = (replay: Replay): ((text: string) => string) => {
  const t = useStateTexts();
  const format = useFormatTime();
  const names = useMemo(() => namesIn(replay), [replay]);
  return useCallback(
    (text) => {
      if (instant.test(text)) return format(text, 'full');
      if (isStateKey(text)) return t(text);
      return text.replaceAll(uuid, (id) => names.get(id) ?? `${id.slice(0, shortId)}…`);
    },
    [format, names, t],
  );
};
