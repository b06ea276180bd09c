import type { Company, InboxTask, Persona } from './company.js';

interface Scene {
  /** Chinese title of the cycle that is played. */
  readonly cycle: string;
  /** Whose inboxes are worked through. */
  readonly actors: readonly Persona[];
  /** About whom; tasks about anybody else are left alone. */
  readonly about: readonly Persona[];
  readonly rating?: string;
}

const isMeant =
  ({ cycle, about }: Scene) =>
  (task: InboxTask): boolean =>
    task.target.kind === 'task' &&
    task.cycleTitle?.zh === cycle &&
    about.some(({ personId }) => personId === task.subject?.personId);

const workThrough = async (company: Company, scene: Scene, actor: Persona): Promise<number> => {
  const tasks = (await company.inboxOf(actor)).filter(isMeant(scene));
  for (const task of tasks) {
    const peers = scene.actors
      .filter(({ personId }) => personId !== actor.personId)
      .map(({ personId }) => personId);
    await company.complete(actor, task.taskId, { peers: peers.slice(0, 2), rating: scene.rating });
  }
  return tasks.length;
};

/** What the others do meanwhile: everything that waits for them, until nothing more does. */
export const meanwhile = async (company: Company, scene: Scene): Promise<void> => {
  for (let done = -1; done !== 0;) {
    done = 0;
    for (const actor of scene.actors) done += await workThrough(company, scene, actor);
  }
};
