/** Runs one module's tests to the last, in a new interpreter after each death. */
import { Collector, type ModuleVerdicts } from './collect.ts';
import type { Start, TestRequest } from './interpreter.ts';
import { VerdictLines } from './verdict-lines.ts';

/** How long to wait, in real seconds. */
export interface Patience {
  /** For one test, its fixtures and imports. */
  test: number;
  /** For the module. */
  module: number;
}

/** Runs the module; `patterns` as in `TestRequest`. */
export async function runModule(
  start: Start,
  { module, patterns }: Omit<TestRequest, 'first'>,
  patience: Patience,
): Promise<ModuleVerdicts> {
  const collector = new Collector(module);
  const over = AbortSignal.timeout(patience.module * 1000);
  for (let first = collector.next; first !== null && !over.aborted; first = collector.next) {
    await runOnce(start, { module, patterns, first }, collector, patience.test, over);
  }
  if (collector.next !== null) {
    const line = `the ${String(patience.module)} s for the whole module were over`;
    collector.giveUp({ verdict: 'timeout', line, where: '' });
  }
  return collector.result();
}

/** One interpreter. It is killed after `seconds` without a word, and when the module's time is over. */
async function runOnce(
  start: Start,
  request: TestRequest,
  collector: Collector,
  seconds: number,
  over: AbortSignal,
): Promise<void> {
  let late = false;
  const kill = (): void => {
    late = true;
    running.kill();
  };
  let timer: NodeJS.Timeout | undefined;
  const wait = (): void => {
    clearTimeout(timer);
    timer = setTimeout(kill, seconds * 1000);
  };
  const lines = new VerdictLines((told) => {
    wait();
    collector.hear(told);
  });
  const running = start(request, (chunk) => {
    lines.push(chunk);
  });
  over.addEventListener('abort', kill);
  wait();
  let death = await running.ended;
  clearTimeout(timer);
  over.removeEventListener('abort', kill);
  if (late as boolean) {
    const message = over.aborted ? "the module's time was over" : `no end within ${String(seconds)} s`;
    death = { kind: 'timeout', message };
  } else if (death?.kind === 'exited' || death?.kind === 'crashed') {
    const words = lines.lastWords;
    death = { ...death, message: words === '' ? death.message : `${death.message}: ${words}` };
  }
  collector.ended(death);
}
