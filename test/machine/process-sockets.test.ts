/**
 * Sockets between processes: there is one network for all of them. `fixtures/process-sockets/NAME.py` is a program,
 * `NAME.out` what stock CPython 3.13 prints with the start method *spawn*.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';

import { closeNodeMachine } from '../../src/machine/node-host.ts';
import type { RunRequest } from '../../src/machine/protocol.ts';
import { run } from './lib/run.ts';
import type { Ran } from './lib/run.ts';

const FOLDER = join(import.meta.dirname, 'fixtures/process-sockets');

/** What each program shows. */
const PROGRAMS: Readonly<Record<string, string>> = {
  tcp: 'a TCP server in another process sees its client, peeks, and hears the end of what it sends',
  connecting: 'connecting succeeds, is refused, or goes on without blocking; waits have timeouts',
  ending: 'a connection breaks by a reset, and ends with the process that had it',
  flow: 'who sends more than the buffers hold waits until another process reads',
  ports: 'a port that one process has is taken for the others, unless they share it',
  udp: 'datagrams go from process to process, and come back refused when the other has ended',
  unix: 'Unix-domain sockets find each other by relative paths, and clients wait for a place in the queue',
  'selectors-server': 'a server with a selector serves clients of another process',
  'asyncio-server': 'an asyncio server in another process answers several clients at once',
  'asyncio-client': 'a subprocess connects to the asyncio server of its parent',
  'http-server': 'an HTTP server in another process answers urllib, from here and from a pool',
  'handing-on': 'a listening socket, or a connection, can be handed on to a process',
  'sent-later': 'sockets, connections and pipes go to processes that run already',
  rights: 'descriptors go through Unix-domain sockets beside the bytes',
  managers: "multiprocessing's managers and listeners have TCP addresses",
};

const CLOCKS = ['virtual', 'real'] as const;

async function runFixture(name: string, changes: Partial<RunRequest> = {}): Promise<Ran> {
  return run(readFileSync(join(FOLDER, `${name}.py`), 'utf8'), { name: `${name}.py`, ...changes });
}

/** A server in another process, which answers `requests` connections with what they send, up to 100 bytes. */
const ECHO = `
import multiprocessing as mp, socket, time

def echo(connection, requests):
    with socket.create_server(("127.0.0.1", 0)) as server:
        connection.send(server.getsockname())
        for _ in range(requests):
            conn, _ = server.accept()
            with conn:
                try:
                    while data := conn.recv(100):
                        conn.sendall(data)
                except OSError as error:
                    print("server:", error)

def start(requests=1):
    connection, there = mp.Pipe()
    process = mp.Process(target=echo, args=(there, requests))
    process.start()
    return process, connection.recv()
`;

afterAll(closeNodeMachine);

it('every program is run', () => {
  const files = readdirSync(FOLDER).filter((name) => name.endsWith('.py'));
  expect(Object.keys(PROGRAMS).sort()).toEqual(files.map((name) => name.slice(0, -'.py'.length)).sort());
});

describe.for(CLOCKS)('on the %s clock, as on stock CPython,', (clock) => {
  it.for(Object.entries(PROGRAMS))('$1', async ([name]) => {
    const { output, exit } = await runFixture(name, { clock });
    expect(output).toBe(readFileSync(join(FOLDER, `${name}.out`), 'utf8'));
    expect(exit).toBe(0);
  });
});

describe('the network between processes', () => {
  it('gives the same output and the same trace in every run, event by event', async () => {
    const [first, second] = [await runFixture('asyncio-server'), await runFixture('asyncio-server')];
    expect(second.events).toEqual(first.events);
  });

  it('has the latency of the header, in virtual time', async () => {
    const { output } = await run(
      `${ECHO}
if __name__ == "__main__":
    process, address = start()
    before = time.monotonic()
    with socket.create_connection(address) as sock:
        print(round(time.monotonic() - before, 3))
        sock.sendall(b"there and back")
        print(sock.recv(100), round(time.monotonic() - before, 3))
    process.join()
`,
      { network: { latency: 0.25 } },
    );
    expect(output).toBe("0.5\nb'there and back' 1.0\n");
  });

  it('breaks connections after so many bytes, and refuses ports, as the header says', async () => {
    const { output } = await run(
      `${ECHO}
if __name__ == "__main__":
    process, address = start()
    with socket.create_connection(address) as sock:
        sock.sendall(b"0123456789")
        try:
            sock.recv(100)
        except ConnectionResetError as error:
            print("client:", error)
    process.join()
    try:
        socket.create_connection(("127.0.0.1", 80))
    except ConnectionRefusedError as error:
        print("client:", error)
`,
      { network: { resetAfter: 7, refuse: [80] } },
    );
    expect(output).toBe(
      'client: [Errno 104] Connection reset by peer\n' +
        'server: [Errno 104] Connection reset by peer\n' +
        'client: [Errno 111] Connection refused\n',
    );
  });

  it('carries descriptors for other processes than the first, too', async () => {
    const { output } = await run(`
      import subprocess, sys

      subprocess.run([sys.executable, "-c", ${JSON.stringify(readFileSync(join(FOLDER, 'rights.py'), 'utf8'))}])
    `);
    expect(output).toBe(readFileSync(join(FOLDER, 'rights.out'), 'utf8'));
  });

  it('is a deadlock when each end waits for the other', async () => {
    const { outcome, end } = await run(`${ECHO}
if __name__ == "__main__":
    process, address = start()
    with socket.create_connection(address) as sock:
        sock.recv(1)
`);
    expect(outcome).toBe('deadlock');
    expect(end.report).toMatchObject({
      waiting: [
        { task: 0, on: 'socket' },
        { task: 1, name: 'Process-1', on: 'socket', process: true },
      ],
    });
  });

  it('reaches the interpreters of concurrent.interpreters, too', async () => {
    const { output } = await run(`
      import socket
      from concurrent import interpreters

      def ask(port):
          with socket.create_connection(("127.0.0.1", port)) as sock:
              sock.sendall(b"from an interpreter")

      if __name__ == "__main__":
          with socket.create_server(("127.0.0.1", 0)) as server:
              thread = interpreters.create().call_in_thread(ask, server.getsockname()[1])
              conn, _ = server.accept()
              with conn:
                  print(conn.recv(100))
              thread.join()
    `);
    expect(output).toBe("b'from an interpreter'\n");
  });
});
