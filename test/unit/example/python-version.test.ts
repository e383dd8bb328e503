import { expect, test } from 'vitest';
import { allowsPython, isVersionSpecifier } from '../../../src/example/python-version.ts';

test.each([
  ['>=3.12', '3.12.0', true],
  ['>=3.12', '3.11.7', false],
  ['>=3.11.4', '3.11.3', false],
  ['>=3.11,<3.13', '3.12.9', true],
  ['>=3.11, <3.13', '3.13.0', false],
  ['==3.12.*', '3.12.1', true],
  ['==3.12.*', '3.13.1', false],
  ['!=3.12.*', '3.12.1', false],
  ['==3.12', '3.12.0', true],
  ['~=3.11', '3.14.0', true],
  ['~=3.11.2', '3.11.9', true],
  ['~=3.11.2', '3.12.0', false],
  ['>3.12', '3.12.1', true],
  ['<=3.12', '3.12.1', false],
])("'%s' with Python %s: %s", (specifier, version, allowed) => {
  expect(allowsPython(specifier, version)).toBe(allowed);
});

test('no specifier allows every Python', () => {
  expect(allowsPython(null, '3.8.0')).toBe(true);
});

test.each(['3.12', '>=3.x', '', '>=3.12,', '~=3', '>=3.12.*', '===3.12'])("'%s' is no specifier", (text) => {
  expect(isVersionSpecifier(text)).toBe(false);
});
