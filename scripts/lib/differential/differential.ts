/** Whether the machine does with a plan what stock CPython does, and the smallest plan with which it does not. */
import { unifiedDiff } from '../difference.ts';
import type { Python } from '../oracle/pythons.ts';
import { makePlan, type Plan, type Step } from './plan.ts';
import { onMachine, onStock, PACES } from './witnesses.ts';

/** A plan with which the two differ. */
export interface Difference {
  seed: number;
  plan: Plan;
  /** From stock CPython's output to the machine's. */
  diff: string;
}

/** The difference that a plan makes; empty when there is none. */
async function differenceOf(plan: Plan, python: Python): Promise<string> {
  const machine = await onMachine(plan);
  let diff = '';
  for (const pace of PACES) {
    // A real computer may be too busy to keep the first pace; at the second, the order of all instants is certain.
    const stock = await onStock(plan, python, pace);
    if (stock.output === machine.output && stock.exit === machine.exit) return '';
    diff = unifiedDiff(
      `CPython ${python.version}, exit ${String(stock.exit)}`,
      `the machine, exit ${String(machine.exit)}`,
      stock.output,
      machine.output,
    );
  }
  return diff;
}

/** Every list of steps with one step less, and with a step's place taken by what is in it. */
function* lessOf(steps: readonly Step[]): Generator<Step[]> {
  for (const [index, step] of steps.entries()) {
    const [before, after] = [steps.slice(0, index), steps.slice(index + 1)];
    yield [...before, ...after];
    for (const [at, detail] of step.entries()) {
      if (!Array.isArray(detail)) continue;
      const blocks = isBlocks(detail) ? detail : [detail];
      for (const [nth, block] of blocks.entries()) {
        for (const less of lessOf(block)) {
          const smaller = isBlocks(detail) ? detail.with(nth, less) : less;
          yield [...before, step.with(at, smaller) as Step, ...after];
        }
      }
      if (isBlocks(detail) && detail.length > 1) {
        for (const nth of detail.keys())
          yield [...before, step.with(at, detail.toSpliced(nth, 1)) as Step, ...after];
      }
    }
  }
}

/** Whether it is a list of blocks rather than a block: a step begins with its name. */
function isBlocks(detail: Step[] | Step[][]): detail is Step[][] {
  const [first] = detail;
  return first !== undefined && typeof first[0] !== 'string';
}

function* lessOfPlan(plan: Plan): Generator<Plan> {
  for (const what of ['tasks', 'threads'] as const) {
    for (const [index, steps] of plan[what].entries()) {
      yield { ...plan, [what]: plan[what].toSpliced(index, 1) };
      for (const less of lessOf(steps)) yield { ...plan, [what]: plan[what].with(index, less) };
    }
  }
}

/**
 * Compares one seed's plan; of one that differs, gives the smallest that still does.
 * @returns null when the machine and stock CPython agree
 */
export async function compareSeed(seed: number, python: Python, shrink = true): Promise<Difference | null> {
  let plan = makePlan(seed);
  let diff = await differenceOf(plan, python);
  if (diff === '') return null;
  for (let smaller = shrink; smaller;) {
    smaller = false;
    for (const less of lessOfPlan(plan)) {
      const left = await differenceOf(less, python);
      if (left === '') continue;
      [plan, diff, smaller] = [less, left, true];
      break;
    }
  }
  return { seed, plan, diff };
}

/** For people: what differs, and how to see it again. */
export function describe({ seed, plan, diff }: Difference): string {
  return [
    `seed ${String(seed)}: the machine does not do what stock CPython does`,
    `    see it again: npm run -s differential -- --seed ${String(seed)} --count 1`,
    `    the smallest plan that shows it: ${JSON.stringify(plan)}`,
    ...diff.split('\n').map((line) => `    ${line}`),
  ].join('\n');
}
