import { describe, expect, test } from 'vitest';
import { readSettings, writeSettings, type Settings } from '../../../src/example/settings.ts';
import { RUN_DEFAULTS } from '../../../src/machine/protocol.ts';

const { args: _args, trace: _trace, path: _path, ...DEFAULTS } = RUN_DEFAULTS;
const CODE = 'import time\n\ntime.sleep(1)\n';
const header = (...lines: string[]): string => ['# /// script', ...lines, '# ///', CODE].join('\n');
const rules = (program: string) => readSettings(program).faults.map(({ rule, line }) => [rule, line]);

const EVERYTHING: Settings = {
  clock: 'real',
  seed: 7,
  signals: [
    { at: 1.5, send: 'SIGINT' },
    { at: 2, send: 'SIGTERM' },
  ],
  lineCost: 3e-7,
  network: { latency: 0.05, bandwidth: 1e6, refuse: [8001, 8002], resetAfter: 4096 },
  horizon: 1.5,
  events: 0,
  stdin: 'Ada "Lovelace"\n\tC:\\\x7f',
};

describe('reading the settings of a program', () => {
  test('without a header they are those to begin with', () => {
    expect(readSettings(CODE)).toEqual({ settings: DEFAULTS, faults: [] });
    expect(readSettings(CODE, EVERYTHING).settings).toEqual(EVERYTHING);
  });

  test('what the header does not say stays as it is', () => {
    const program = header('# [tool.motion]', '# clock = "virtual"', '# network.latency = 0.5');
    const { settings, faults } = readSettings(program, EVERYTHING);
    expect(faults).toEqual([]);
    expect(settings).toEqual({
      ...EVERYTHING,
      clock: 'virtual',
      network: { ...EVERYTHING.network, latency: 0.5 },
    });
  });

  test('headers of other tools are none of our business', () => {
    for (const program of [
      header('# dependencies = ["httpx"]', '# [tool.uv]', '# x = 1'),
      '# /// script\nprint(1)\n',
      `#!/usr/bin/env python\n${header('# requires-python = ">=3.15"')}`,
    ]) {
      expect(readSettings(program)).toEqual({ settings: DEFAULTS, faults: [] });
    }
    const program = header('# dependencies = ["httpx"]', '# [tool.uv]', '# [tool.motion]', '# seed = 3');
    expect(readSettings(program)).toMatchObject({ settings: { seed: 3 }, faults: [] });
  });

  test('a header may stand below a first line for the shell', () => {
    const program = `#!/usr/bin/env python\n${header('# [tool.motion]', '# seed = 3')}`;
    expect(readSettings(program)).toMatchObject({ settings: { seed: 3 }, faults: [] });
  });

  test('a wrong one is told with its line', () => {
    expect(rules(header('# [tool.motion]', '# clock = "fast"'))).toEqual([['header-key', 3]]);
    expect(rules(header('# [tool.motion]', '# clok = "real"'))).toEqual([['header-key', 3]]);
    expect(rules(header('# [tool.motion'))).toEqual([['header-toml', 2]]);
    expect(rules('# /// script\n# [tool.motion]\n# seed = 1\nprint(1)\n')).toEqual([['header-unclosed', 1]]);
    expect(rules('print(1)\n# [tool.motion]\n# seed = 1\n')).toEqual([['header-missing', 2]]);
  });
});

describe('writing the settings of a program', () => {
  test('defaults need no header', () => {
    expect(writeSettings(CODE, DEFAULTS)).toBe(CODE);
  });

  test('a header holds what is no default, and brings it back', () => {
    const program = writeSettings(CODE, { ...DEFAULTS, lineCost: 3e-7 });
    expect(program).toBe(`# /// script\n# [tool.motion]\n# line_cost = 3e-7\n# ///\n${CODE}`);
    const all = writeSettings(CODE, EVERYTHING);
    expect(readSettings(all)).toEqual({ settings: EVERYTHING, faults: [] });
    expect(all.endsWith(`# ///\n${CODE}`)).toBe(true);
    expect(writeSettings(all, EVERYTHING)).toBe(all);
  });

  test.each([
    [
      ['# [tool.motion]', '# seed = 3  # mine'],
      ['# [tool.motion]', '# clock = "real"', '# seed = 3  # mine'],
    ],
    [['# dependencies = []'], ['# dependencies = []', '# [tool.motion]', '# clock = "real"', '# seed = 3']],
  ])('a header that is there keeps its lines: %s', (before, after) => {
    const settings: Settings = { ...DEFAULTS, clock: 'real', seed: 3 };
    expect(writeSettings(header(...before), settings)).toBe(header(...after));
  });

  test('a wrong header is left alone', () => {
    const program = header('# [tool.motion]', '# seed = "a"');
    expect(writeSettings(program, EVERYTHING)).toBe(program);
  });
});
