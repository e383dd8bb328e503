/** Runs one module's tests to the last, in a new interpreter after each death. */
import { Collector, type Death, type ModuleVerdicts } from './collect.ts';
import type { Start, TestRequest } from './interpreter.ts';
import { VerdictLines, type Told } from './verdict-lines.ts';

/** How long to wait, in real seconds. */
export interface Patience {
  /** For one test, its fixtures and imports. */
  test: number;
  /** For the module. */
  module: number;
}

/** Runs the module; `patterns` as in `TestRequest`; `print` gets what the tests themselves print. */
export async function runModule(
  start: Start,
  { module, patterns }: Omit<TestRequest, 'first'>,
  patience: Patience,
  print?: (text: string) => void,
): Promise<ModuleVerdicts> {
  const collector = new Collector(module);
  const over = AbortSignal.timeout(patience.module * 1000);
  for (let first = collector.next; first !== null && !over.aborted; first = collector.next) {
    const hear = (told: Told): void => {
      collector.hear(told);
    };
    collector.ended(
      await runOnce(start, { module, patterns, first }, new VerdictLines(hear, print), patience.test, over),
    );
  }
  if (collector.next !== null) {
    const line = `the ${String(patience.module)} s for the whole module were over`;
    collector.giveUp({ verdict: 'timeout', line, where: '' });
  }
  return collector.result();
}

/**
 * One interpreter. It is killed after `seconds` without a record, and when the module's time is over.
 * @returns how it ended
 */
async function runOnce(
  start: Start,
  request: TestRequest,
  lines: VerdictLines,
  seconds: number,
  over: AbortSignal,
): Promise<Death | null> {
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
  let heard = lines.records;
  const running = start(request, (chunk) => {
    lines.push(chunk);
    if (lines.records > heard) wait();
    heard = lines.records;
  });
  over.addEventListener('abort', kill);
  wait();
  const death = await running.ended;
  clearTimeout(timer);
  over.removeEventListener('abort', kill);
  if (late as boolean) {
    const message = over.aborted ? "the module's time was over" : `no end within ${String(seconds)} s`;
    return { kind: 'timeout', message };
  }
  if (death?.kind === 'exited' || death?.kind === 'crashed') {
    const words = lines.lastWords;
    return { ...death, message: words === '' ? death.message : `${death.message}: ${words}` };
  }
  return death;
}
