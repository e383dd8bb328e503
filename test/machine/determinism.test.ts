/** Two runs of one program are the same to the byte, and no run knows of another. */
import { afterAll, describe, expect, it } from 'vitest';

import { closeNodeMachine } from '../../src/machine/node-host.ts';
import { run } from './lib/run.ts';

const RESTLESS = `
  import asyncio, os, random, secrets, tempfile, threading, time, uuid

  class Token:
      pass

  async def nap(n):
      await asyncio.sleep(1)
      print(n, random.random(), uuid.uuid4(), secrets.token_hex(4), time.time_ns())

  async def main():
      async with asyncio.TaskGroup() as group:
          for n in range(50):
              group.create_task(nap(n))
      done, pending = await asyncio.wait({asyncio.create_task(nap(n)) for n in range(30)}, timeout=0.5)
      print(len(done), *(task.get_name() for task in pending))
      for task in pending:
          task.cancel()
      print(*(task.get_name() for task in asyncio.all_tasks()))
      print({"a", "b", "c"}, hash("text"), os.urandom(4), uuid.uuid1(), tempfile.mkdtemp(), os.getpid())
      print({Token() for _ in range(20)}, threading.get_ident(), random.sample(range(100), 5))

  asyncio.run(main())
`;

describe('determinism', () => {
  afterAll(closeNodeMachine);

  it('gives twenty runs of one program the same events to the byte', async () => {
    const first = JSON.stringify((await run(RESTLESS)).events);
    expect(first.length).toBeGreaterThan(20_000);
    for (let again = 1; again < 20; again += 1) {
      expect(JSON.stringify((await run(RESTLESS)).events)).toBe(first);
    }
  });

  it('gives another seed other random numbers and nothing else', async () => {
    const source = `
      import random, uuid
      print(random.random())
      print(uuid.uuid4())
    `;
    const [zero, one, again] = [
      await run(source),
      await run(source, { seed: 1 }),
      await run(source, { seed: 1 }),
    ];
    expect(one.output).toBe(again.output);
    expect(one.output.split('\n')[0]).not.toBe(zero.output.split('\n')[0]);
    expect(one.output.split('\n')[1]).not.toBe(zero.output.split('\n')[1]);
  });

  it('wakes equal sleeps first come, first served', async () => {
    const { output } = await run(`
      import asyncio

      async def nap(n):
          await asyncio.sleep(1)
          print(n, end=" ")

      async def main():
          await asyncio.gather(*(nap(n) for n in range(200)))

      asyncio.run(main())
    `);
    expect(output.trim().split(' ').map(Number)).toEqual(Array.from({ length: 200 }, (_, n) => n));
  });

  it('starts every run in a fresh interpreter', async () => {
    const dirty = await run(`
      import asyncio, builtins, json, os, sys, time
      builtins.leak = json.leak = 1
      json.dumps = print
      os.environ["LEAK"] = "1"
      sys.setrecursionlimit(77)
      asyncio.sleep = None
      open("left.txt", "w").write("behind")
      os.chdir("/")
      asyncio.set_event_loop(asyncio.new_event_loop())
      time.sleep(100)
      sys.stdout.close()
    `);
    expect(dirty.outcome).toBe('ok');
    const { output } = await run(`
      import asyncio, builtins, json, os, sys, time
      print(hasattr(builtins, "leak"), hasattr(json, "leak"), json.dumps([1]), os.environ.get("LEAK"))
      print(sys.getrecursionlimit(), os.path.exists("left.txt"), os.getcwd(), round(time.monotonic()))
      print(asyncio.run(asyncio.sleep(0, "slept")))
    `);
    expect(output).toBe('False False [1] None\n1000 False /home/reader 0\nslept\n');
  });
});
