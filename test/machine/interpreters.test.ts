/** `concurrent.interpreters` and the pool that stands on it: each interpreter is a worker. */
import { afterAll, describe, expect, it } from 'vitest';

import { closeNodeMachine } from '../../src/machine/node-host.ts';
import { run } from './lib/run.ts';

afterAll(closeNodeMachine);

describe('interpreters', () => {
  it('run code, call functions of the program, and share queues', async () => {
    const { output, outcome } = await run(`
      from concurrent import interpreters

      def square(n):
          return n * n

      if __name__ == "__main__":
          interp = interpreters.create()
          print(interp, [one.id for one in interpreters.list_all()])
          interp.prepare_main(answer=42)
          interp.exec("print(answer, __name__)")
          print(interp.call(square, 7), interp.call(lambda: 5))
          try:
              interp.exec("1 / 0")
          except interpreters.ExecutionFailed as error:
              print(str(error).splitlines()[0])
          queue = interpreters.create_queue()
          interp.prepare_main(queue=queue)
          interp.exec("queue.put((1, 'two', None))")
          print(queue.get(), queue.empty())
          try:
              interp.prepare_main(shared=[])
          except interpreters.NotShareableError:
              print("not shareable")
          interp.call_in_thread(print, "in a thread").join()
          interp.close()
          try:
              interp.exec("1")
          except interpreters.InterpreterNotFoundError as error:
              print(error)
    `);
    expect(output).toBe(
      'Interpreter(1) [0, 1]\n42 __main__\n49 5\nZeroDivisionError: division by zero\n' +
        "(1, 'two', None) True\nnot shareable\nin a thread\nunrecognized interpreter ID 1\n",
    );
    expect(outcome).toBe('ok');
  });

  it('make a pool in one process', async () => {
    const { output } = await run(`
      import os
      from concurrent.futures import InterpreterPoolExecutor

      def square(n):
          return n * n

      def fail():
          raise ValueError("no")

      if __name__ == "__main__":
          with InterpreterPoolExecutor(2) as pool:
              print(list(pool.map(square, range(5))), pool.submit(os.getpid).result() == os.getpid())
              print(repr(pool.submit(fail).exception()))
    `);
    expect(output).toBe("[0, 1, 4, 9, 16] True\nValueError('no')\n");
  });

  it('name the file of the program in tracebacks as the program does, with its lines', async () => {
    const { output } = await run(`
      from concurrent.futures import InterpreterPoolExecutor

      def fail():
          raise ValueError("no")

      if __name__ == "__main__":
          with InterpreterPoolExecutor(1) as pool:
              print(pool.submit(fail).exception().__cause__)
    `);
    expect(output).toContain('  File "program.py", line 4, in fail\n    raise ValueError("no")\n');
    expect(output).not.toContain('/home');
  });
});
