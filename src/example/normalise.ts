/**
 * The one rule by which two runs' text is compared: what differs from run to run by its nature, and only that,
 * gets a fixed form. Record, check, oracle and the page all use it. Imports nothing.
 *
 * Wanting a second rule means that the machine is not deterministic enough: mend the machine.
 */

/** Memory addresses, as in `<object object at 0x7f3c1a2b4d50>`, and in call graphs: `Task(name='a', id=0x7f3c1a2b4d50)`. */
const ADDRESS = /(?<before> at |\bid=)0x[0-9A-Fa-f]+/g;

/** Names made by Python's `tempfile`: `tmp` and eight of its own characters in the system's temp folder. */
const TEMP = /(?:\/private)?\/(?:tmp|var\/folders\/[^/\s]+\/[^/\s]+\/T)\/tmp[a-z0-9_]{8}(?![a-z0-9_])/g;

/** `text` with addresses as `0x...` and temp paths as `/tmp/tmp...`. Normalising twice changes nothing. */
export function normalise(text: string): string {
  return text.replace(ADDRESS, '$<before>0x...').replace(TEMP, '/tmp/tmp...');
}
