/**
 * Lets workers share one compiled WebAssembly module. Compiling it takes longer than restoring the snapshot, and the
 * machine code that V8 made while an earlier run used it comes with the module.
 */

/**
 * Makes the next instantiation in this worker use `given`, or, where there is none, remembers the module that gets
 * compiled. Pyodide has no option for either: it calls `instantiateStreaming` in browsers, `instantiate` in Node.
 * @returns a function that gives the module in use; null as long as nothing was instantiated
 */
export function shareCompiled(given: WebAssembly.Module | undefined): () => WebAssembly.Module | null {
  let compiled = given ?? null;
  const stock = { streaming: WebAssembly.instantiateStreaming, bytes: WebAssembly.instantiate };
  const reuse = async (imports?: WebAssembly.Imports): Promise<WebAssembly.WebAssemblyInstantiatedSource> => {
    if (compiled === null) throw new Error('there is no compiled module to reuse');
    return { module: compiled, instance: await stock.bytes(compiled, imports) };
  };
  const remember = (source: WebAssembly.WebAssemblyInstantiatedSource) => {
    // The first large module is Pyodide's; the tiny ones that probe for features are not worth sharing.
    if (WebAssembly.Module.exports(source.module).length > 100) compiled = source.module;
    return source;
  };
  WebAssembly.instantiateStreaming = async (source, imports) =>
    compiled === null ? remember(await stock.streaming(source, imports)) : reuse(imports);
  WebAssembly.instantiate = (async (
    source: BufferSource | WebAssembly.Module,
    imports?: WebAssembly.Imports,
  ) => {
    if (source instanceof WebAssembly.Module) return stock.bytes(source, imports);
    const large = source.byteLength > 1_000_000;
    if (!large) return stock.bytes(source, imports);
    return compiled === null ? remember(await stock.bytes(source, imports)) : reuse(imports);
  }) as typeof WebAssembly.instantiate;
  return () => compiled;
}
