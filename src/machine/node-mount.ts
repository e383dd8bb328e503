/** Shows folders of the host to a program in Node, read-only. */
import type { PyodideAPI } from 'pyodide';

/** A host folder and where the program sees it. */
export interface Mount {
  host: string;
  guest: string;
}

/** The parts of Emscripten's NODEFS that change the host. */
const WRITERS = ['mknod', 'rename', 'unlink', 'rmdir', 'symlink', 'setattr'] as const;

/** WASI's number for EROFS, read-only file system. */
const EROFS = 69;

interface NodeFs {
  filesystems: { NODEFS: { node_ops: Record<string, unknown>; stream_ops: Record<string, unknown> } };
  ErrnoError: new (errno: number) => Error;
}

/** Mounts a folder. Throws what Pyodide throws when the host folder does not exist. */
export function mountReadOnly(pyodide: PyodideAPI, mount: Mount): void {
  const fs = pyodide.FS as unknown as NodeFs;
  const refuse = (): never => {
    throw new fs.ErrnoError(EROFS);
  };
  for (const name of WRITERS) fs.filesystems.NODEFS.node_ops[name] = refuse;
  fs.filesystems.NODEFS.stream_ops['write'] = refuse;
  pyodide.mountNodeFS(mount.guest, mount.host);
}
