declare module 'virtual:motion/site' {
  /** The folder that holds `examples/`. */
  export const root: string;
  /** Where the browser finds the machine's files; null in a site built without them. */
  export const assets: import('../machine/messages.ts').MachineAssets | null;
}
