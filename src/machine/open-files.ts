/**
 * Which open file a descriptor refers to: a lock of flock(2) belongs to that, and ends with its last descriptor. C code
 * closes files, too, such as that of Python's file objects, so Emscripten's own function is watched.
 */
import type { PyodideAPI } from 'pyodide';

import { whenPythonGoesOn } from './interrupt.ts';
import type { Pending } from './interrupt.ts';

/** The parts of Emscripten's file system that this needs: all streams of one open file have one object `shared`. */
interface Streams {
  streams: ({ shared: object } | null | undefined)[];
  closeStream(fd: number): void;
}

/** `motion/processes/flock.py`. */
interface Locks {
  closed(number: number): void;
}

/**
 * A function that numbers the open file of a descriptor, from 1; 0 where there is none. When the last descriptor of a
 * file with a number is closed, `flock.py` hears of it as soon as Python code goes on.
 */
export function openFiles(pyodide: PyodideAPI, module: Pending): (fd: number) => number {
  const fs = pyodide.FS as unknown as Streams;
  const numbers = new Map<object, number>();
  const closed: number[] = [];
  let last = 0;
  const begin = (): void => {
    const tell = whenPythonGoesOn(module, () => {
      const locks = pyodide.pyimport('motion.processes.flock') as Locks;
      for (const number of closed.splice(0)) locks.closed(number);
    });
    const close = fs.closeStream.bind(fs);
    fs.closeStream = (fd) => {
      const file = fs.streams[fd]?.shared;
      close(fd);
      const number = file === undefined ? undefined : numbers.get(file);
      if (file === undefined || number === undefined || fs.streams.some((one) => one?.shared === file))
        return;
      numbers.delete(file);
      closed.push(number);
      tell();
    };
  };
  return (fd) => {
    const file = fs.streams[fd]?.shared;
    if (file === undefined) return 0;
    const known = numbers.get(file);
    if (known !== undefined) return known;
    if (last === 0) begin();
    numbers.set(file, ++last);
    return last;
  };
}
