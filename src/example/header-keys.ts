/** The keys that a header may have, and what each may say. */
import {
  OUTCOMES,
  RUN_DEFAULTS,
  SIGNALS,
  type Clock,
  type Network,
  type Outcome,
  type ScriptedSignal,
} from '../machine/protocol.ts';
import { isVersionSpecifier } from './python-version.ts';

/** A code item of the sources: the article's number, the item's. */
const CODE_ITEM = /^S[0-4]-\d{2}$/;

/** What an example says about itself. Every key has a value; the defaults are those of `RUN_DEFAULTS`. */
export interface Header {
  /** PEP 440 specifier, e.g. `>=3.12`; null = any. */
  requiresPython: string | null;
  /** PEP 508 requirements. No example may have any yet: see {@link PACKAGES_RULE}. */
  dependencies: string[];
  clock: Clock;
  seed: number;
  /** How a run has to end. */
  outcome: Outcome;
  /** Signals that the outside sends, in order of time. */
  signals: readonly ScriptedSignal[];
  /** Virtual seconds that each line takes. */
  lineCost: number;
  /** What the network between the program's sockets is like. */
  network: Network;
  /** Virtual seconds. */
  horizon: number;
  /** Trace events; 0 = no limit. */
  events: number;
  /** Text for `input()`; null = end of file. */
  stdin: string | null;
  /** The code items of the sources that it covers, such as `S1-06`. */
  covers: string[];
}

/** What of the header goes into a run request as it is. */
export function runOptions(
  header: Header,
): Omit<Header, 'requiresPython' | 'dependencies' | 'outcome' | 'covers'> {
  const { clock, seed, signals, lineCost, network, horizon, events, stdin } = header;
  return { clock, seed, signals, lineCost, network, horizon, events, stdin };
}

/** The header of a file without one. */
export const HEADER_DEFAULTS: Readonly<Header> = {
  requiresPython: null,
  dependencies: [],
  clock: RUN_DEFAULTS.clock,
  seed: RUN_DEFAULTS.seed,
  outcome: 'ok',
  signals: [],
  lineCost: RUN_DEFAULTS.lineCost,
  network: RUN_DEFAULTS.network,
  horizon: RUN_DEFAULTS.horizon,
  events: RUN_DEFAULTS.events,
  stdin: RUN_DEFAULTS.stdin,
  covers: [],
};

/** A wrong value; `key` is where to point. */
export class Wrong {
  readonly key: string;
  readonly message: string;
  readonly mend: string;
  readonly rule: string;
  /** Of an unknown key: the keys that there are. */
  readonly known: readonly string[] | undefined;
  constructor(
    key: string,
    message: string,
    mend: string,
    { rule = 'header-key', known }: { rule?: string; known?: readonly string[] } = {},
  ) {
    this.key = key;
    this.message = message;
    this.mend = mend;
    this.rule = rule;
    this.known = known;
  }
}

export type Reader = (value: unknown, header: Header) => string | Wrong | undefined;

/** The rule that an example breaks which needs packages: the one fault of a header that `npm run run` can mend. */
export const PACKAGES_RULE = 'header-packages';

/** Each reader stores the value, or says what should be written instead, or what else is wrong. */
export const TOP: Record<string, Reader> = {
  'requires-python': (value, header) => {
    if (typeof value !== 'string' || !isVersionSpecifier(value))
      return `a version specifier such as ">=3.12"`;
    header.requiresPython = value;
    return undefined;
  },
  dependencies: (value, header) => {
    if (!Array.isArray(value) || !value.every((one) => typeof one === 'string')) {
      return 'a list of requirements such as ["redis"]';
    }
    header.dependencies = value;
    if (value.length === 0) return undefined;
    const message = `the example needs ${value.join(', ')}, but packages are not supported yet`;
    const mend = "write it with the standard library alone, and delete 'dependencies'";
    return new Wrong('dependencies', message, mend, { rule: PACKAGES_RULE });
  },
};

export const MOTION: Record<string, Reader> = {
  clock: (value, header) => {
    if (value !== 'virtual' && value !== 'real') return '"virtual" or "real"';
    header.clock = value;
    return undefined;
  },
  seed: (value, header) => {
    if (!isCount(value)) return 'a whole number from 0';
    header.seed = value;
    return undefined;
  },
  outcome: (value, header) => {
    const outcome = OUTCOMES.find((one) => one === value);
    if (outcome === undefined) return `one of ${OUTCOMES.map((one) => `"${one}"`).join(', ')}`;
    header.outcome = outcome;
    return undefined;
  },
  signals: (value, header) => {
    const wanted = `a list such as [{ at = 1.5, send = "SIGINT" }], of ${SIGNALS.join(' or ')}, in order of time`;
    if (!Array.isArray(value) || !value.every(isSignal)) return wanted;
    if (value.some((signal, index) => signal.at < (value[index - 1]?.at ?? 0))) return wanted;
    header.signals = value;
    return undefined;
  },
  line_cost: (value, header) => {
    if (typeof value !== 'number' || !(value > 0 && value <= 1)) {
      return 'the virtual seconds that a line takes, above 0 and up to 1, such as 1e-3';
    }
    header.lineCost = value;
    return undefined;
  },
  // A table of its own: see header-network.ts.
  network: () => 'its keys, such as network.latency = 0.05',
  horizon: (value, header) => {
    if (typeof value !== 'number' || !Number.isFinite(value) || value <= 0) return 'virtual seconds above 0';
    header.horizon = value;
    return undefined;
  },
  events: (value, header) => {
    if (!isCount(value)) return 'a whole number of trace events, 0 for no limit';
    header.events = value;
    return undefined;
  },
  stdin: (value, header) => {
    if (typeof value !== 'string') return 'the text that input() shall read, such as "Ada\\n"';
    header.stdin = value;
    return undefined;
  },
  covers: (value, header) => {
    const isList =
      Array.isArray(value) && value.every((one) => typeof one === 'string' && CODE_ITEM.test(one));
    if (!isList) return 'a list of code items of the sources such as ["S1-06"]';
    header.covers = value as string[];
    return undefined;
  },
};

function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}

function isSignal(value: unknown): value is ScriptedSignal {
  if (!isTable(value)) return false;
  const { at, send, ...others } = value;
  const known = SIGNALS.some((name) => name === send);
  return (
    typeof at === 'number' && at >= 0 && Number.isFinite(at) && known && Object.keys(others).length === 0
  );
}

/** Whether a TOML value is a table. */
export function isTable(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date);
}
