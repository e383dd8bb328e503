import { describe, expect, test } from 'vitest';
import { HEADER_DEFAULTS, PACKAGES_RULE } from '../../../src/example/header-keys.ts';
import { parseHeader } from '../../../src/example/header.ts';

const FILE = 'examples/tasks/x.py';
const read = (...lines: string[]) => parseHeader(`${lines.join('\n')}\n`, FILE);
const faults = (...lines: string[]) =>
  read(...lines).problems.map(({ rule, line, message, mend }) => ({
    rule,
    line,
    text: `${message}; ${mend}`,
  }));

describe('the header of an example', () => {
  test('has the defaults of a run when there is none', () => {
    const { header, block, problems } = read('import asyncio');
    expect(header).toEqual(HEADER_DEFAULTS);
    expect(block).toBeNull();
    expect(problems).toEqual([]);
  });

  test('gives every key its value', () => {
    const { header, block, problems } = read(
      '# /// script',
      '# requires-python = ">=3.12,<4"',
      '# dependencies = []',
      '#',
      '# [tool.motion]',
      '# clock = "real"  # the lesson is processor time',
      '# seed = 7',
      '# outcome = "deadlock"',
      '# signals = [{ at = 1.5, send = "SIGINT" }, { at = 2, send = "SIGTERM" }]',
      '# line_cost = 1e-3',
      '# horizon = 1.5',
      '# events = 0',
      '# stdin = "Ada\\n"',
      '# covers = ["S1-06"]',
      '# ///',
      '',
      'import asyncio',
    );
    expect(problems).toEqual([]);
    expect(block).toEqual({ first: 1, last: 15 });
    expect(header).toEqual({
      requiresPython: '>=3.12,<4',
      dependencies: [],
      covers: ['S1-06'],
      clock: 'real',
      seed: 7,
      outcome: 'deadlock',
      signals: [
        { at: 1.5, send: 'SIGINT' },
        { at: 2, send: 'SIGTERM' },
      ],
      lineCost: 1e-3,
      network: {},
      horizon: 1.5,
      events: 0,
      stdin: 'Ada\n',
    });
  });

  test.each([
    '"SIGINT"',
    '[{ at = 1 }]',
    '[{ at = -1, send = "SIGINT" }]',
    '[{ at = 1, send = "SIGKILL" }]',
    '[{ at = 1, send = "SIGINT", to = 3 }]',
    '[{ at = 2, send = "SIGINT" }, { at = 1, send = "SIGINT" }]',
  ])('refuses the signals %s', (value) => {
    const [fault] = faults('# /// script', '# [tool.motion]', `# signals = ${value}`, '# ///');
    expect(fault?.line).toBe(3);
    expect(fault?.text).toContain('write a list such as [{ at = 1.5, send = "SIGINT" }]');
  });

  test.each(['"S1-06"', '["B-001"]', '["S5-01"]', '[1]'])('refuses to cover %s', (value) => {
    const [fault] = faults('# /// script', '# [tool.motion]', `# covers = ${value}`, '# ///');
    expect(fault?.text).toContain('write a list of code items of the sources such as ["S1-06"]');
  });

  test.each(['0', '-1', '2', '"a"'])('refuses the line cost %s', (value) => {
    const [fault] = faults('# /// script', '# [tool.motion]', `# line_cost = ${value}`, '# ///');
    expect(fault?.text).toContain('write the virtual seconds that a line takes');
  });

  test('describes the network in keys of its own', () => {
    const { header, problems } = read(
      '# /// script',
      '# [tool.motion]',
      '# network.latency = 0.85',
      '# network.bandwidth = 1e6',
      '# network.refuse = [80, 8001]',
      '# network.reset_after = 0',
      '# ///',
    );
    expect(problems).toEqual([]);
    expect(header.network).toEqual({ latency: 0.85, bandwidth: 1e6, refuse: [80, 8001], resetAfter: 0 });
    expect(read('# /// script', '# ///').header.network).toEqual({});
  });

  test.each([
    ['network = 1', 'write its keys, such as network.latency = 0.05'],
    ['network.latency = 0', 'write the seconds from one end to the other, above 0'],
    ['network.latency = inf', 'write the seconds from one end to the other'],
    ['network.bandwidth = "fast"', 'write the bytes per second of each connection'],
    ['network.refuse = 80', 'write the ports on which every connection is refused'],
    ['network.refuse = [0]', 'write the ports on which every connection is refused'],
    ['network.refuse = []', 'write the ports on which every connection is refused'],
    ['network.reset_after = 0.5', 'write the whole number of bytes'],
    ['network.latenc = 1', "did you mean 'latency'?"],
  ])('refuses %s', (line, wanted) => {
    const [fault, ...more] = faults('# /// script', '# [tool.motion]', '# seed = 1', `# ${line}`, '# ///');
    expect(more).toEqual([]);
    expect(fault?.line).toBe(4);
    expect(fault?.text).toContain(wanted);
  });

  test('ends at the last closing line of the comment, as the specification says', () => {
    const { block } = read('# /// script', '# dependencies = []', '# ///', '# ///', 'x = 1');
    expect(block).toEqual({ first: 1, last: 4 });
  });

  test('names the line of an unknown key and the key that was probably meant', () => {
    expect(faults('# /// script', '# [tool.motion]', '# seed = 1', '# outcom = "ok"', '# ///')).toEqual([
      {
        rule: 'header-key',
        line: 4,
        text: "the header key 'outcom' is unknown; did you mean 'outcome'?",
      },
    ]);
  });

  test('does not take the name of an inherited property for a key', () => {
    expect(faults('# /// script', '# [tool.motion]', '# constructor = 1', '# ///')[0]?.text).toContain(
      "'constructor' is unknown",
    );
  });

  test.each([
    ['clock = "fast"', 'write "virtual" or "real"'],
    ['seed = -1', 'write a whole number from 0'],
    ['seed = 1.5', 'write a whole number from 0'],
    ['seed = "7"', 'write a whole number from 0'],
    ['outcome = "good"', 'write one of "ok", "error", "deadlock"'],
    ['horizon = 0', 'write virtual seconds above 0'],
    ['horizon = inf', 'write virtual seconds above 0'],
    ['events = true', 'write a whole number of trace events'],
    ['stdin = 3', 'write the text that input() shall read'],
  ])('refuses the value of %s', (line, wanted) => {
    const [fault, ...more] = faults('# /// script', '# [tool.motion]', `# ${line}`, '# ///');
    expect(more).toEqual([]);
    expect(fault).toMatchObject({ rule: 'header-key', line: 3 });
    expect(fault?.text).toContain(wanted);
  });

  test.each([
    ['requires-python = "3.12"', '">=3.12"'],
    ['requires-python = 3.12', '">=3.12"'],
    ['dependencies = "redis"', '["redis"]'],
    ['requires_python = ">=3.12"', "did you mean 'requires-python'?"],
  ])('refuses %s at its top', (line, wanted) => {
    expect(faults('# /// script', `# ${line}`, '# ///')[0]?.text).toContain(wanted);
  });

  test('refuses packages, which the machine does not have yet, and says so', () => {
    const { header, problems } = read(
      '# /// script',
      '# requires-python = ">=3.12"',
      '# dependencies = [',
      '#   "redis>=5",',
      '#   "httpx",',
      '# ]',
      '# ///',
    );
    expect(header.dependencies).toEqual(['redis>=5', 'httpx']);
    expect(problems).toEqual([
      {
        rule: PACKAGES_RULE,
        key: 'dependencies',
        file: FILE,
        line: 3,
        message: 'the example needs redis>=5, httpx, but packages are not supported yet',
        mend: "write it with the standard library alone, and delete 'dependencies'",
      },
    ]);
  });

  test('reports all faults at once', () => {
    const all = faults(
      '# /// script',
      '# depends = []',
      '# [tool.motion]',
      '# seed = "a"',
      '# [tool.uv]',
      '# ///',
    );
    expect(all.map(({ line }) => line)).toEqual([2, 4, 5]);
  });

  test('names the line where it is no TOML', () => {
    expect(faults('# /// script', '# dependencies = []', '# [tool.motion', '# ///')[0]).toMatchObject({
      rule: 'header-toml',
      line: 3,
    });
  });

  test('may be there only once', () => {
    const header = ['# /// script', '# dependencies = []', '# ///'];
    expect(faults(...header, '', ...header)[0]).toMatchObject({ rule: 'header-twice', line: 5 });
  });

  test('has to be at the top', () => {
    expect(faults('import asyncio', '# /// script', '# dependencies = []', '# ///')).toMatchObject([
      { rule: 'header-place', line: 2 },
    ]);
  });

  test('has to end', () => {
    expect(faults('# /// script', '# dependencies = []', 'import asyncio')).toMatchObject([
      { rule: 'header-unclosed', line: 1 },
    ]);
  });

  test('is not of another type', () => {
    expect(faults('# /// example', '# seed = 1', '# ///')).toMatchObject([{ rule: 'header-type', line: 1 }]);
  });
});
