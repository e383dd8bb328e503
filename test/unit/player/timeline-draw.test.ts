import { describe, expect, test } from 'vitest';
import { drawTimeline } from '../../../src/player/timeline/timeline.ts';
import { escape } from '../../../src/player/timeline/escape.ts';
import { TraceBuilder, twoTasks, wordsOf } from './trace.ts';

const en = wordsOf('en');
const zh = wordsOf('zh-CN');

describe('the drawn timeline', () => {
  test('is the same text every time', () => {
    expect(drawTimeline(twoTasks(), en)).toEqual(drawTimeline(twoTasks(), en));
  });

  test('has well-formed tags and no inline styles or colours', () => {
    const { html } = drawTimeline(twoTasks(), en);
    const open: string[] = [];
    for (const [, close, name, self] of html.matchAll(/<(\/?)([a-z]+)[^>]*?(\/?)>/g)) {
      if (self) continue;
      if (close) expect(open.pop()).toBe(name);
      else open.push(name ?? '');
    }
    expect(open).toEqual([]);
    expect(html).not.toMatch(/style=|#[0-9a-f]{3,8}\b|rgb\(/);
  });

  test('lets no text of the program become markup', () => {
    const evil = `<img src=x onerror="alert(1)">&'\u0000`;
    const b = new TraceBuilder()
      .created(0, 1, 0, `${evil}coro`, `${evil}name`)
      .step(0, 1)
      .output(0, 1, evil, 'stderr');
    const { html } = drawTimeline(b.ended(0, 1, 'failed', evil).end(0), en);
    expect(html).not.toContain('<img');
    expect(html).not.toContain('\u0000');
    expect(html).toContain(escape(evil));
  });

  test('gives every span its line and its sentence', () => {
    const { svg } = drawTimeline(twoTasks(), en);
    expect(svg).toContain('data-line="12"');
    expect(svg).toContain('<title>waiting for Task-2 from 0 s to 1 s · line 12</title>');
  });

  test('has an id of its own for each trace, so that pages may hold many', () => {
    const id = (html: string): string | undefined => /pattern id="([^"]+)"/.exec(html)?.[1];
    const other = new TraceBuilder().created(0, 1, 0).end(1);
    expect(id(drawTimeline(twoTasks(), en).svg)).not.toBe(id(drawTimeline(other, en).svg));
    expect(id(drawTimeline(twoTasks(), en, { id: 'a' }).svg)).not.toBe(
      id(drawTimeline(twoTasks(), en, { id: 'b' }).svg),
    );
  });

  test('says in words what it shows, in the reader’s language', () => {
    const { text } = drawTimeline(twoTasks(), en);
    expect(text).toContain('<li>Timeline: 3 tasks in 2 s of virtual time.</li>');
    expect(text).toContain(
      'say_after (Task-2): created by main (Task-1) at 0 s · line 10; sleeping from 0 s to 1 s · line 5; prints “hello” at 1 s · line 7; done at 1 s.',
    );
    expect(drawTimeline(twoTasks(), zh).text).toContain('say_after（Task-2）：');
  });

  test('tells a blocking call from being blocked by it', () => {
    const b = new TraceBuilder()
      .created(0, 1, 0, 'main')
      .step(0, 1)
      .created(0, 2, 1, 'ticker')
      .wait(0, 1)
      .step(0, 2);
    const { svg, text } = drawTimeline(b.block(0, 2, 1).ended(1, 2).step(1, 1).ended(1, 1).end(1), en);
    expect(svg).toContain('tl-span tl-block');
    expect(svg).toContain('tl-span tl-stuck');
    expect(text).toContain('cannot run: Task-2 blocks the thread from 0 s to 1 s');
  });

  test('says what it leaves out', () => {
    const b = new TraceBuilder();
    for (let task = 1; task <= 40; task += 1) b.created(0, task, 0);
    expect(drawTimeline(b.end(0), en).html).toContain('Tasks not drawn: 10.');
  });

  test('speaks of real time where the clock was real, and of none where none was measured', () => {
    const real = drawTimeline({ ...twoTasks(), clock: 'real' }, en);
    expect(real.text).toContain('<li>Timeline: 3 tasks in 2 s of real time.</li>');
    expect(drawTimeline({ ...twoTasks(), clock: 'real' }, zh).text).toContain('3 个任务，真实时间 2 秒。');

    const events = twoTasks().events.map((event) => ({ ...event, t: 0 }));
    const recorded = drawTimeline({ events, end: 0, clock: 'real' }, en);
    expect(recorded.text).toContain('<li>Timeline: 3 tasks in real time, which each run measures.</li>');
    expect(recorded.html).not.toMatch(/\b0 s\b/);
    expect(recorded.text).toContain('sleeping · line 5; prints “hello” · line 7; done.');
    expect(drawTimeline({ events, end: 0 }, en).html).toMatch(/\b0 s\b/);
  });

  test('says that there were no tasks rather than draw nothing', () => {
    const { svg, html } = drawTimeline({ events: [], end: 0 }, en);
    expect(svg).toBe('');
    expect(html).toContain('No tasks');
  });

  test('has a place for each event and for the end, from left to right', () => {
    const trace = twoTasks();
    const { places } = drawTimeline(trace, en);
    expect(places).toHaveLength(trace.events.length + 1);
    expect([...places].sort((a, b) => a - b)).toEqual(places);
  });

  test('shows signals that came, and not those that were to come after the end', () => {
    const signals = [
      { at: 0.5, send: 'SIGTERM' as const },
      { at: 1.000001, send: 'SIGINT' as const },
      { at: 3, send: 'SIGINT' as const },
    ];
    const { svg, text } = drawTimeline({ ...twoTasks(), signals }, en);
    expect(svg.match(/class="tl-signal" role="img"/g)).toHaveLength(2);
    expect(svg).toContain('<title>the signal SIGINT (Ctrl+C) arrives at 1 s</title>');
    expect(text).toContain('<li>the signal SIGTERM arrives at 0.5 s.</li>');
    expect(drawTimeline(twoTasks(), en).svg).not.toContain('tl-signal');
  });
});
