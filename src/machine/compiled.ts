/**
 * Lets workers share one compiled WebAssembly module. Compiling it takes longer than restoring the snapshot, and the
 * machine code that V8 made while an earlier run used it comes with the module.
 */

import { dieOfAbort } from './death.ts';
import { hookSwitch, useExports } from './stacks.ts';

/** Modules smaller than this are probes for what the browser can do. */
const LARGE_BYTES = 1_000_000;

/**
 * Makes the next instantiation of a large module in this worker use `module`, whatever its bytes. Pyodide has no
 * option for that: it calls `instantiateStreaming` in browsers, `instantiate` in Node.
 */
export function useCompiled(module: Promise<WebAssembly.Module>): void {
  const { instantiate, instantiateStreaming } = WebAssembly;
  const reuse = async (imports?: WebAssembly.Imports): Promise<WebAssembly.WebAssemblyInstantiatedSource> => {
    Object.assign(WebAssembly, { instantiate, instantiateStreaming });
    const compiled = await module;
    if (imports !== undefined) {
      dieOfAbort(imports);
      hookSwitch(imports);
    }
    const instance = await instantiate(compiled, imports);
    useExports(instance);
    return { module: compiled, instance };
  };
  const replaced = (source: BufferSource | WebAssembly.Module, imports?: WebAssembly.Imports): unknown => {
    if (source instanceof WebAssembly.Module) return instantiate(source, imports);
    return source.byteLength < LARGE_BYTES ? instantiate(source, imports) : reuse(imports);
  };
  Object.assign(WebAssembly, {
    instantiate: replaced,
    instantiateStreaming: (_: unknown, imports?: WebAssembly.Imports) => reuse(imports),
  });
}
