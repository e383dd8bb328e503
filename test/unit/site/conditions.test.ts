import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type Conditions, conditionsOf } from '../../../src/site/conditions.ts';
import type { Translate } from '../../../src/site/words.ts';

const translate = (file: string): Translate => {
  const url = new URL(`../../../content/i18n/${file}.json`, import.meta.url);
  const words = JSON.parse(readFileSync(url, 'utf8')) as object;
  return { all: () => words };
};
const en = translate('en');
const zh = translate('zh-CN');
const plain: Conditions = { signals: [], clock: 'virtual', lineCost: 0, network: {} };

describe('what is said of a header that the page hides', () => {
  test('is nothing for a header that changes nothing', () => {
    expect(conditionsOf(en, plain)).toEqual([]);
  });

  test('names each signal and its time', () => {
    const signals = [
      { at: 0.05, send: 'SIGTERM' as const },
      { at: 1.5, send: 'SIGINT' as const },
    ];
    expect(conditionsOf(en, { ...plain, signals })).toEqual([
      'Sent to this run: SIGTERM after 50 ms, Ctrl+C (SIGINT) after 1.5 s.',
    ]);
    expect(conditionsOf(zh, { ...plain, signals })).toEqual([
      '运行中会收到：50 毫秒时的 SIGTERM、1.5 秒时的 Ctrl+C（SIGINT）。',
    ]);
  });

  test('tells of the real clock and of what a line costs', () => {
    expect(conditionsOf(en, { ...plain, clock: 'real', lineCost: 2e-5 })).toEqual([
      'Runs on the real clock: times differ from run to run.',
      'Each line takes 20 µs of virtual time.',
    ]);
  });

  test('describes the network where it is no perfect one', () => {
    const network = { latency: 0.85, bandwidth: 1000, refuse: [80, 81], resetAfter: 0 };
    expect(conditionsOf(en, { ...plain, network })).toEqual([
      'Its network: 0.85 s from end to end, 1000 bytes a second, port 80, 81 refuses connections, connections break after 0 bytes.',
    ]);
  });
});
