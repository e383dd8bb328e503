/** The keys of `[tool.motion] network`: what the network between a program's sockets is like. */
import type { Network } from '../machine/protocol.ts';
import type { Reader } from './header-keys.ts';

const LARGEST_PORT = 65_535;

/** A reader that stores one property of the network where the value fits, and else says what to write. */
function property<K extends keyof Network>(
  name: K,
  fits: (value: unknown) => value is Network[K],
  wanted: string,
): Reader {
  return (value, header) => {
    if (!fits(value)) return wanted;
    header.network = { ...header.network, [name]: value };
    return undefined;
  };
}

/** As `MOTION`, for the keys below `network`. */
export const NETWORK: Record<string, Reader> = {
  latency: property('latency', isAmount, 'the seconds from one end to the other, above 0, such as 0.05'),
  bandwidth: property('bandwidth', isAmount, 'the bytes per second of each connection, above 0, such as 1e6'),
  refuse: property('refuse', arePorts, 'the ports on which every connection is refused, such as [8001]'),
  reset_after: property(
    'resetAfter',
    isCount,
    'the whole number of bytes in one direction after which a connection breaks, such as 4096',
  ),
};

function isAmount(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value) && value > 0;
}

function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}

function arePorts(value: unknown): value is number[] {
  return (
    Array.isArray(value) &&
    value.length > 0 &&
    value.every((one) => isCount(one) && one > 0 && one <= LARGEST_PORT)
  );
}
