import { describe, expect, it } from '@jest/globals';
import { DraftKeeper } from './draft-keeper.js';
import type { DraftPorts, SaveAnswer } from './draft-keeper.js';

const savedAt = '2026-12-10T02:32:00.000Z';

const desk = (answers: (SaveAnswer<string> | Error)[]) => {
  const sent: [number, string][] = [];
  const kept: unknown[] = [];
  const tasks: (() => void)[] = [];
  const ports: DraftPorts<string> = {
    save: (baseVersion, content) => {
      sent.push([baseVersion, content]);
      const answer = answers.shift();
      if (answer === undefined) throw new Error('not expected');
      return answer instanceof Error ? Promise.reject(answer) : Promise.resolve(answer);
    },
    keep: (draft) => kept.push(draft),
    later: (task) => {
      tasks.push(task);
      return () => tasks.splice(tasks.indexOf(task), 1);
    },
  };
  return { keeper: new DraftKeeper(4, ports), sent, kept, tasks };
};

describe('DraftKeeper', () => {
  it('keeps on the device at once and saves the newest text after a pause', async () => {
    const { keeper, sent, kept, tasks } = desk([{ kind: 'saved', version: 5, savedAt }]);
    keeper.change('a');
    keeper.change('ab');
    expect(kept).toEqual([
      { baseVersion: 4, content: 'a' },
      { baseVersion: 4, content: 'ab' },
    ]);
    expect(tasks).toHaveLength(1);
    await keeper.flush();
    expect(sent).toEqual([[4, 'ab']]);
    expect(keeper.state()).toEqual({ kind: 'saved', at: savedAt });
    expect(kept.at(-1)).toBeUndefined();
  });

  it('leaves the text on the device while the server is away, and saves it later', async () => {
    const { keeper, sent, kept } = desk([
      new Error('away'),
      { kind: 'saved', version: 5, savedAt },
    ]);
    keeper.change('text');
    await keeper.flush();
    expect(keeper.state()).toEqual({ kind: 'local' });
    expect(kept.at(-1)).toEqual({ baseVersion: 4, content: 'text' });
    await keeper.flush();
    expect(sent).toHaveLength(2);
    expect(keeper.state().kind).toBe('saved');
  });

  it('never saves over another version unless the person chose to', async () => {
    const theirs = { version: 9, savedAt, content: 'other' };
    const { keeper, sent } = desk([
      { kind: 'conflict', theirs },
      { kind: 'saved', version: 10, savedAt },
    ]);
    keeper.change('mine');
    await keeper.flush();
    keeper.change('mine, longer');
    await keeper.flush();
    expect(sent).toEqual([[4, 'mine']]);
    expect(keeper.state()).toEqual({ kind: 'conflict', theirs });
    await keeper.settle('mine');
    expect(sent.at(-1)).toEqual([9, 'mine, longer']);
    expect(keeper.state().kind).toBe('saved');
  });

  it('says unsaved when more was typed while a save was on its way', async () => {
    const { keeper } = desk([{ kind: 'saved', version: 5, savedAt }]);
    keeper.change('one');
    const saving = keeper.flush();
    keeper.change('one two');
    await saving;
    expect(keeper.state()).toEqual({ kind: 'unsaved' });
  });

  it('forgets its own text when the other one is taken', async () => {
    const { keeper, kept } = desk([
      { kind: 'conflict', theirs: { version: 9, savedAt, content: 'other' } },
    ]);
    keeper.change('mine');
    await keeper.flush();
    await keeper.settle('theirs');
    expect(kept.at(-1)).toBeUndefined();
    expect(keeper.state()).toEqual({ kind: 'saved', at: savedAt });
  });
});
