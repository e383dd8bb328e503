import { beforeAll, describe, expect, it } from 'vitest';
import { buildFixture, page, type FixtureBuild } from './build-fixture.ts';

const QUESTION = `<Predict question="Is \`a < b\`?" options={['\`yes\`', 'no']} answer={0}>\n\nBecause **so**.\n\n</Predict>`;
const REGION = '<Example id="start/hello" region="worker" title="A part" />';

describe('a built page', () => {
  let build: FixtureBuild;
  let chinese: string;
  let english: string;

  beforeAll(async () => {
    build = await buildFixture(
      'sound',
      {
        'content/docs/en/index.mdx': page(
          'Home',
          `${REGION}\n\n${QUESTION}\n\n<Since version="3.11" />\n\n[Here](/en/)`,
        ),
      },
      { BASE_PATH: '/guide/' },
    );
    expect(build.log).toContain('Complete!');
    expect(build.exit).toBe(0);
    chinese = await build.read('zh/index.html');
    english = await build.read('en/index.html');
  });

  it('has its language on the root element', () => {
    expect(chinese).toContain('<html lang="zh-CN"');
    expect(english).toContain('<html lang="en"');
  });

  it('shows code, output and timeline without JavaScript', () => {
    expect(chinese).toMatch(/<motion-example[^>]* data-id="start\/hello"[^>]* data-state="idle"/);
    expect(chinese).toContain('current_task');
    expect(chinese).toMatch(/<pre role="log"[^>]*><span class="stderr">&lt;Task pending/);
    expect(chinese).toMatch(/<div class="motion-timeline"[^>]*>.*<svg/s);
  });

  it('lets the keyboard scroll code and output without JavaScript, each under its name', () => {
    for (const html of [chinese, english]) {
      expect(html.match(/<pre [^>]*>/g)).toEqual([
        expect.stringMatching(
          /^<pre tabindex="0" role="group" aria-label="[^"]*hello\.py[^"]*" data-language/,
        ),
        expect.stringMatching(/^<pre role="log" aria-label="[^"]+" tabindex="0"/),
      ]);
    }
  });

  it('never lets Python text become HTML', () => {
    expect(chinese).not.toContain('<Task pending');
  });

  it('numbers a region as the file does, and says that it is a part', () => {
    expect(english).toContain('--first-line: 4');
    expect(english).toContain('lines 4–6 of 9');
    expect(english).not.toContain('asyncio.run</');
  });

  it('carries what the player needs, as JSON', () => {
    const data = json(english, 'class="motion-data"') as Record<string, unknown>;
    expect(data).toMatchObject({
      id: 'start/hello',
      name: 'hello.py',
      shown: { region: 'worker', firstLine: 4, lines: 3 },
      output: '<Task pending name="x">\n',
      request: { clock: 'virtual', seed: 0 },
    });
    expect(data['request']).not.toHaveProperty('source');
    const own = json(english, 'id="motion-page"') as { words: Record<string, string>; lang: string };
    expect(own.lang).toBe('en');
    expect(own.words['motion.run']).toBe('Run');
    expect((json(chinese, 'id="motion-page"') as typeof own).words['motion.run']).toBe('运行');
  });

  it('names the copy button in its own language', () => {
    expect(chinese).toContain('复制代码');
    expect(english).toContain('Copy to clipboard');
    expect(english).not.toContain('复制');
  });

  it('keeps the answer behind a click', () => {
    expect(english).toContain('<code dir="auto">a &lt; b</code>');
    expect(english).toMatch(
      /<details>\s*<summary[^>]*>Show the answer<\/summary>.*The answer is A\..*<strong>so<\/strong>/s,
    );
    expect(english).toContain('Applies to Python ≥ 3.11');
  });

  it('links below the base path', () => {
    expect(english).toContain('<a href="/guide/en/">Here</a>');
    expect(english).toContain('href="/guide/favicon.svg"');
  });
});

describe('the sitemap', () => {
  it('is left out, without a warning, where the address of the site is not known', async () => {
    const build = await buildFixture('no-address', {}, { SITE_URL: '' });
    expect(build.exit).toBe(0);
    expect(build.log).not.toMatch(/warn/i);
    await expect(build.read('sitemap-index.xml')).rejects.toThrow('ENOENT');
  });

  it('lists the pages of both languages where it is known', async () => {
    const build = await buildFixture('address', {}, { SITE_URL: 'https://guide.example' });
    const index = await build.read('sitemap-index.xml');
    expect(index).toContain('https://guide.example/sitemap-0.xml');
    const pages = await build.read('sitemap-0.xml');
    for (const lang of ['zh', 'en']) expect(pages).toContain(`<loc>https://guide.example/${lang}/</loc>`);
    expect(await build.read('en/index.html')).toContain('<link rel="sitemap" href="/sitemap-index.xml"');
  });
});

describe('the pages without a language', () => {
  it('lead to both languages without JavaScript', async () => {
    const build = await buildFixture('gate');
    for (const path of ['index.html', '404.html']) {
      const html = await build.read(path);
      expect(html).toMatch(/<a href="\/zh\/"[^>]*>简体中文/);
      expect(html).toMatch(/<a href="\/en\/"[^>]*>English/);
    }
  });
});

function json(html: string, attribute: string): unknown {
  const text = new RegExp(`<script[^>]*${attribute}[^>]*>(.*?)</script>`, 's').exec(html)?.[1];
  expect(text, `no script with ${attribute}`).toBeDefined();
  return JSON.parse(text ?? '');
}
