import { expect, test } from 'vitest';
import { normalise } from '../../../src/example/normalise.ts';

test('an address becomes 0x..., on machines of 32 and 64 bits alike', () => {
  const wide = normalise('<Task coro=<f() at 0x7f3c1a2b4d50>> <object object at 0x1A2b>');
  expect(wide).toBe('<Task coro=<f() at 0x...>> <object object at 0x...>');
});

test("an address in asyncio's call graphs becomes 0x..., too", () => {
  const graph = "* Task(name='main', id=0x7f3c1a2b4d50)\n    * Future(id=0x1A2b)";
  expect(normalise(graph)).toBe("* Task(name='main', id=0x...)\n    * Future(id=0x...)");
  expect(normalise('grid=0xff')).toBe('grid=0xff');
});

test('a number in hexadecimal is not an address', () => {
  expect(normalise('0xff and look at 255')).toBe('0xff and look at 255');
});

test.each(['/tmp/tmpab12_xyz', '/private/tmp/tmpab12_xyz', '/var/folders/zz/q1/T/tmpab12_xyz'])(
  'the temp path %s becomes /tmp/tmp...',
  (path) => {
    expect(normalise(`open ${path}/data.txt`)).toBe('open /tmp/tmp.../data.txt');
  },
);

test('other paths stay', () => {
  expect(normalise('/tmp/report.txt /tmp/tmpfile-list')).toBe('/tmp/report.txt /tmp/tmpfile-list');
});

test('normalising twice changes nothing', () => {
  const once = normalise(' at 0xdead /tmp/tmpab12cd34');
  expect(normalise(once)).toBe(once);
});
