import type { ServerCpu } from './server-cpu.js';

/** What one turn of one contestant took. CPU in microseconds, of the caller and of PostgreSQL. */
export interface Sample {
  readonly operations: number;
  readonly seconds: number;
  readonly callerCpu: number;
  readonly serverCpu: number;
}

/** Does some work, which answers how many operations it was, and says what it took. */
export const sample = async (server: ServerCpu, work: () => Promise<number>): Promise<Sample> => {
  const backends = server.used();
  const [cpu, started] = [process.cpuUsage(), performance.now()];
  const operations = await work();
  const seconds = (performance.now() - started) / 1_000;
  const { user, system } = process.cpuUsage(cpu);
  return { operations, seconds, callerCpu: user + system, serverCpu: server.used() - backends };
};

/** Two turns of the same contestant as one. */
export const together = (a: Sample, b: Sample): Sample => ({
  operations: a.operations + b.operations,
  seconds: a.seconds + b.seconds,
  callerCpu: a.callerCpu + b.callerCpu,
  serverCpu: a.serverCpu + b.serverCpu,
});

export const rateOf = ({ operations, seconds }: Sample): number => operations / seconds;

/** CPU of caller and server for one operation, in microseconds. */
export const cpuOf = ({ operations, callerCpu, serverCpu }: Sample): number =>
  (callerCpu + serverCpu) / operations;
