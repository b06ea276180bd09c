import type { Replay } from '@reprise/http-contracts/audit';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useCallback, useEffect, useState } from 'react';
import { readReplay } from './api/requests.js';
import { nextStage, previousStage } from './steps-between.js';

const route = getRouteApi('/shell/audit/reviews/$reviewId');

/** Time one event stays on screen while playing. */
const beat = 900;

/** Walks on by itself, a beat an event, until the last one. */
const usePlaying = (here: number, last: number, go: (to: number) => void) => {
  const [isPlaying, setPlaying] = useState(false);
  useEffect(() => {
    if (!isPlaying) return undefined;
    if (here >= last) {
      setPlaying(false);
      return undefined;
    }
    const timer = setTimeout(go, beat, here + 1);
    return () => {
      clearTimeout(timer);
    };
  }, [go, here, isPlaying, last]);
  const play = useCallback(() => {
    setPlaying((before) => !before);
  }, []);
  return { isPlaying, play };
};

/** The moment on screen: kept in the address, walked by event, by stage, or by itself. */
export const useReplay = () => {
  const { reviewId } = route.useParams();
  const { at } = route.useSearch();
  const navigate = route.useNavigate();
  const query = useQuery<Replay>({
    queryKey: ['replay', reviewId, at],
    queryFn: ({ signal }) => readReplay({ reviewId, at }, signal),
    placeholderData: (before) => (before?.reviewId === reviewId ? before : undefined),
  });
  const here = at ?? query.data?.revision ?? 0;
  const last = query.data?.events.at(-1)?.revision ?? 0;
  const go = useCallback(
    (to: number) => {
      const target = Math.min(Math.max(to, 0), last);
      void navigate({ search: { at: target }, replace: true, resetScroll: false });
    },
    [last, navigate],
  );
  return { query, here, last, go, ...usePlaying(here, last, go) };
};

export type ReplayDesk = ReturnType<typeof useReplay>;

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.closest('input, textarea, [role="dialog"]') !== null;

/** Space on something that can be pressed presses it. */
const isPressable = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.closest('button, a, summary') !== null;

/** ← → an event, PgUp PgDn a stage, Space plays: anywhere on the page but in a field. */
export const useReplayKeys = (desk: ReplayDesk): void => {
  const { go, here, last, play, query } = desk;
  const events = query.data?.events;
  useEffect(() => {
    const moves: Readonly<Record<string, () => void>> = {
      ArrowLeft: () => {
        go(here - 1);
      },
      ArrowRight: () => {
        go(here + 1);
      },
      PageUp: () => {
        go(previousStage(events ?? [], here));
      },
      PageDown: () => {
        go(nextStage(events ?? [], here));
      },
      Home: () => {
        go(0);
      },
      End: () => {
        go(last);
      },
      ' ': play,
    };
    const onKey = (event: KeyboardEvent): void => {
      const move = moves[event.key];
      if (move === undefined || isTyping(event.target) || event.altKey || event.metaKey) return;
      if (event.key === ' ' && isPressable(event.target)) return;
      event.preventDefault();
      move();
    };
    window.addEventListener('keydown', onKey);
    return () => {
      window.removeEventListener('keydown', onKey);
    };
  }, [events, go, here, last, play]);
};
