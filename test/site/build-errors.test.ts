import { describe, expect, it } from 'vitest';
import { buildFixture, page, words } from './build-fixture.ts';

describe('a build fails, and says what to do, when', () => {
  it('a page names an example that does not exist', async () => {
    const { exit, log } = await buildFixture('unknown-id', {
      'content/docs/en/index.mdx': page('Home', 'Text.\n\n<Example id="start/helo" />'),
    });
    expect(log).toContain('content/docs/en/index.mdx:8');
    expect(log).toContain("there is no example 'start/helo'");
    expect(log).toContain("'start/hello'");
    expect(exit).toBe(1);
  });

  it('a page names a region that the example does not have', async () => {
    const { exit, log } = await buildFixture('unknown-region', {
      'content/docs/zh/index.mdx': page('首页', '<Example id="start/hello" region="wroker" />'),
    });
    expect(log).toContain('content/docs/zh/index.mdx:6');
    expect(log).toContain("no region 'wroker'");
    expect(log).toContain("'worker'");
    expect(exit).toBe(1);
  });

  it('an example has no recording', async () => {
    const { exit, log } = await buildFixture('unrecorded', {
      'examples/start/new.py': 'print(1)\n',
      'content/docs/en/index.mdx': page('Home', '<Example id="start/new" />'),
    });
    expect(log).toContain('npm run record -- start/new');
    expect(exit).toBe(1);
  });

  it('an internal link leads nowhere', async () => {
    const { exit, log } = await buildFixture('broken-link', {
      'content/docs/en/index.mdx': page('Home', '[There](/en/nowhere/)'),
    });
    expect(log).toContain('/en/nowhere/');
    expect(log).toMatch(/invalid link/i);
    expect(exit).toBe(1);
  });

  it('a link leads to a page of the other language', async () => {
    const { exit, log } = await buildFixture('other-language', {
      'content/docs/en/index.mdx': page('Home', '[There](/zh/)'),
    });
    expect(log).toContain('/zh/');
    expect(exit).toBe(1);
  });

  it('a language lacks words', async () => {
    const english = await words('en');
    const missing = ['motion.run', 'site.since'];
    for (const key of missing) {
      expect(english).toHaveProperty([key]);
      Reflect.deleteProperty(english, key);
    }
    const { exit, log } = await buildFixture('missing-words', {
      'content/i18n/en.json': JSON.stringify(english),
    });
    for (const key of missing) expect(log).toContain(`the word "${key}" is missing`);
    expect(log).toContain('content/i18n/en.json');
    expect(exit).toBe(1);
  });

  it('a question has no right answer among its options', async () => {
    const { exit, log } = await buildFixture('no-answer', {
      'content/docs/en/index.mdx': page(
        'Home',
        `<Predict question="Which?" options={['a', 'b']} answer={2}>\n\nWhy.\n\n</Predict>`,
      ),
    });
    expect(log).toContain('content/docs/en/index.mdx');
    expect(log).toContain('answer={n} with n from 0 to 1');
    expect(exit).toBe(1);
  });
});
