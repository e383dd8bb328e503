/** What a hidden header says of a run, in words beside the code. */
import type { Header } from '../example/header-keys.ts';
import { word, type Translate } from './words.ts';

/** The part of a header that a reader has to know of, to understand what they see. */
export type Conditions = Pick<Header, 'signals' | 'clock' | 'lineCost' | 'network'>;

/** A duration of the header, short: `0.5 s`, `1 ms`, `20 µs`. */
function short(t: Translate, seconds: number): string {
  const [value, unit] =
    seconds >= 0.1 || seconds === 0
      ? [seconds, 'site.seconds' as const]
      : seconds >= 0.001
        ? [seconds * 1e3, 'site.milliseconds' as const]
        : [seconds * 1e6, 'site.microseconds' as const];
  return word(t, unit, { n: Number(value.toPrecision(6)) });
}

function network(t: Translate, { latency, bandwidth, refuse, resetAfter }: Header['network']): string | null {
  const facts: string[] = [];
  if (latency) facts.push(word(t, 'site.network.latency', { time: short(t, latency) }));
  if (bandwidth) facts.push(word(t, 'site.network.bandwidth', { bytes: bandwidth }));
  if (refuse?.length) facts.push(word(t, 'site.network.refuse', { ports: refuse.join(', ') }));
  if (resetAfter !== undefined) facts.push(word(t, 'site.network.reset', { bytes: resetAfter }));
  return facts.length === 0 ? null : word(t, 'site.network', { facts: facts.join(word(t, 'site.and')) });
}

/** One short sentence for each condition under which an example runs, in the page's language. Usually none. */
export function conditionsOf(t: Translate, header: Conditions): string[] {
  const { signals, clock, lineCost } = header;
  const sent = signals.map(({ at, send }) =>
    word(t, send === 'SIGINT' ? 'site.signal.sigint' : 'site.signal', { signal: send, time: short(t, at) }),
  );
  return [
    ...(sent.length === 0 ? [] : [word(t, 'site.signals', { signals: sent.join(word(t, 'site.and')) })]),
    ...(clock === 'real' ? [word(t, 'site.clock.real')] : []),
    ...(lineCost > 0 ? [word(t, 'site.lineCost', { time: short(t, lineCost) })] : []),
    ...[network(t, header.network) ?? []].flat(),
  ];
}
