/** Plans: generated programs that leave nothing to chance. `interpret.py` runs them. */

/** A step's name and its details: what the method of that name in `interpret.py` takes after `name`. */
export type Step = [name: string, ...details: (string | number | boolean | Step[] | Step[][])[]];

/** A program. */
export interface Plan {
  /** How many instants there are in a period, one for each wait of the program. */
  sites: number;
  /** How many there are of each kind of lock, queue … that the steps share. */
  shared: number;
  /** The steps of each task. */
  tasks: Step[][];
  /** The steps of each thread. */
  threads: Step[][];
}

/** Whole numbers below `below`, the same for the same seed: Mulberry32, by Tommy Ettinger. */
function dice(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let bits = Math.imul(state ^ (state >>> 15), state | 1);
    bits ^= bits + Math.imul(bits ^ (bits >>> 7), bits | 61);
    return ((bits ^ (bits >>> 14)) >>> 0) % below;
  };
}

const SHARED = 3;
const LOCKS = ['locks', 'semaphores'] as const;
const WHEN = ['ALL_COMPLETED', 'FIRST_COMPLETED', 'FIRST_EXCEPTION'] as const;
const GUARDS = ['finally', 'swallow', 'reraise', 'pass on'] as const;
/** Blocks within blocks. */
const DEEPEST = 3;

/** Makes one plan. */
class Planner {
  readonly #dice: (below: number) => number;
  #sites = 0;
  /** Threads that use each thing. Which of two waiting threads goes first is the system's to say, so two may share. */
  readonly #users = new Map<string, Set<number>>();
  #thread = 0;

  constructor(seed: number) {
    this.#dice = dice(seed);
  }

  plan(): Plan {
    const tasks = this.#times(1 + this.#dice(4), () => this.#block(0));
    const threads = this.#times(this.#dice(4), () => this.#threadBlock(0));
    // Instant 0 is where periods meet.
    return { sites: this.#sites + 1, shared: SHARED, tasks, threads };
  }

  #times<T>(count: number, make: () => T): T[] {
    return Array.from({ length: count }, make);
  }

  #pick<T>(from: readonly T[]): T {
    return from[this.#dice(from.length)] as T;
  }

  /** An instant that no other wait has. */
  #site(): number {
    this.#sites += 1;
    return this.#sites;
  }

  #index(): number {
    return this.#dice(SHARED);
  }

  /** Coroutine steps; the first is a nap, because nothing orders two beginnings. */
  #block(depth: number): Step[] {
    const length = 1 + this.#dice(depth === 0 ? 4 : 2);
    return [['nap', this.#site()], ...this.#times(length, () => this.#step(depth))];
  }

  #blocks(depth: number): Step[][] {
    return this.#times(1 + this.#dice(3), () => this.#block(depth + 1));
  }

  #step(depth: number): Step {
    const simple: (() => Step)[] = [
      () => ['say'],
      () => ['turn'],
      () => ['nap', this.#site()],
      () => ['nap', this.#site()],
      () => ['set', this.#index()],
      () => ['clear', this.#index()],
      () => ['wait', this.#index(), this.#site()],
      () => ['put', this.#index(), this.#site()],
      () => ['get', this.#index(), this.#site()],
      () => ['notify', this.#index()],
      () => ['condition', this.#index(), this.#site()],
      () => ['meet', this.#index(), this.#site()],
      () => ['cancel', this.#index()],
    ];
    const compound: (() => Step)[] = [
      () => ['hold', this.#pick(LOCKS), this.#index(), this.#site(), this.#block(depth + 1)],
      () => ['guard', this.#pick(GUARDS), this.#block(depth + 1), this.#block(depth + 1)],
      () => ['gather', this.#dice(2) === 0, this.#blocks(depth)],
      () => ['group', this.#blocks(depth)],
      () => ['first', this.#pick(WHEN), this.#site(), this.#blocks(depth)],
      () => ['completed', this.#site(), this.#blocks(depth)],
      () => ['shield', this.#block(depth + 1)],
      () => ['timeout', this.#site(), this.#block(depth + 1)],
      () => ['thread', this.#threadBlock(depth + 1)],
    ];
    if (this.#dice(12) === 0) return ['fail'];
    return this.#pick(depth < DEEPEST && this.#dice(3) === 0 ? compound : simple)();
  }

  #threadBlock(depth: number): Step[] {
    this.#thread += 1;
    return this.#threadSteps(depth, this.#thread);
  }

  #threadSteps(depth: number, thread: number): Step[] {
    const length = 1 + this.#dice(depth === 0 ? 4 : 2);
    return [['nap', this.#site()], ...this.#times(length, () => this.#threadStep(depth, thread))];
  }

  #threadStep(depth: number, thread: number): Step {
    const index = this.#index();
    const shared = this.#pick(['hold', 'put', 'get', 'set', 'wait', 'meet'] as const);
    if (this.#dice(2) === 0 && this.#mayUse(`${shared} ${String(index)}`, thread)) {
      if (shared === 'set') return ['set', index, this.#site()];
      const times = [this.#site(), this.#site()] as const;
      return shared === 'hold'
        ? ['hold', index, ...times, this.#threadSteps(DEEPEST, thread)]
        : [shared, index, ...times];
    }
    const deep: (() => Step)[] = [
      () => ['submit', this.#site(), this.#site(), this.#block(depth + 1)],
      () => ['start', this.#site(), this.#site(), this.#threadBlock(depth + 1)],
    ];
    const simple: (() => Step)[] = [() => ['nap', this.#site()], () => ['call', this.#site()]];
    if (this.#dice(12) === 0) return ['fail'];
    return this.#pick(depth < DEEPEST && this.#dice(3) === 0 ? deep : simple)();
  }

  #mayUse(thing: string, thread: number): boolean {
    const users = this.#users.get(thing) ?? new Set();
    this.#users.set(thing, users.add(thread));
    return users.size <= 2;
  }
}

/** The plan of a seed. */
export function makePlan(seed: number): Plan {
  return new Planner(seed).plan();
}
