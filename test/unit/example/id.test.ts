import { expect, test } from 'vitest';
import { closest, filesOf, isExampleId, suggest } from '../../../src/example/id.ts';

test.each(['tasks/create-task', 'a/b', 'start/why-async-2'])('%s is an example id', (id) => {
  expect(isExampleId(id)).toBe(true);
});

test.each([
  'create-task',
  'a/b/c',
  'Tasks/x',
  'tasks/create_task',
  'tasks/',
  '/x',
  'a--b/c',
  '../x',
  'tasks/x.py',
])('%s is no example id', (id) => {
  expect(isExampleId(id)).toBe(false);
});

test('an example has three files', () => {
  expect(filesOf('tasks/gather')).toEqual({
    python: 'examples/tasks/gather.py',
    output: 'examples/tasks/gather.out',
    trace: 'examples/tasks/gather.trace.json',
  });
});

const KNOWN = ['tasks/create-task', 'tasks/gather', 'tasks/gather-errors', 'start/sleep'];

test('a misspelt id finds the ids that are near, the nearest first', () => {
  expect(closest('tasks/craete-task', KNOWN)).toEqual(['tasks/create-task']);
  expect(closest('task/gather', KNOWN)[0]).toBe('tasks/gather');
});

test('the right name in the wrong chapter is near', () => {
  expect(closest('tasks/sleep', KNOWN)).toContain('start/sleep');
});

test('what is like nothing finds nothing', () => {
  expect(closest('sync/queue-of-everything', KNOWN)).toEqual([]);
  expect(suggest('sync/queue-of-everything', KNOWN, 'write it')).toBe('write it');
});
