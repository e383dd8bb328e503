/** Where the Python half of this folder is. */
import { fileURLToPath } from 'node:url';

const python = (name: string): string => fileURLToPath(new URL(`python/${name}`, import.meta.url));

/** Runs the tests of a module; its helpers lie beside it. */
export const RUNNER = python('run_tests.py');

/** Says where a Python has its test suite. */
export const SUITE_PROGRAM = python('suite.py');

/** All that decides about a verdict. */
export const RUNNER_FILES = ['run_tests.py', 'surroundings.py', 'verdicts.py'].map(python);
