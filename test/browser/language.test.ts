import { describe, expect } from 'vitest';
import { pagesOf } from './lib/built-guide.ts';
import { test } from './lib/guide.ts';

const PHONE = { width: 390, height: 844 };

describe.concurrent('the first page', () => {
  test.for([
    ['zh-CN', 'zh'],
    ['zh-TW', 'zh'],
    ['en-GB', 'en'],
    ['fr-FR', 'en'],
  ] as const)('leads a browser that speaks %s to /%s/', async ([locale, lang], { visit }) => {
    const page = await visit('/', { locale });
    await page.waitForURL(`**/${lang}/`);
    expect(await page.locator('html').getAttribute('lang')).toBe(lang === 'zh' ? 'zh-CN' : 'en');
  });

  test('remembers the language that the reader chose', async ({ visit }) => {
    const page = await visit('/en/tasks/gather/', { locale: 'en-GB' });
    await page.locator('starlight-lang-select select:visible').selectOption({ label: '简体中文' });
    await page.waitForURL('**/zh/tasks/gather/');
    await page.goto('/');
    await page.waitForURL('**/zh/');
  });

  test('offers both languages where there is no JavaScript', async ({ visit }) => {
    const page = await visit('/', { javaScriptEnabled: false });
    await page.getByRole('link', { name: 'English' }).click();
    await page.waitForURL('**/en/');
  });
});

describe.concurrent('the choice of language', () => {
  test('leads to the same page in the other language, and back', async ({ visit }) => {
    const page = await visit('/zh/start/coroutines/');
    const choice = page.locator('starlight-lang-select select:visible');
    await choice.selectOption({ label: 'English' });
    await page.waitForURL('**/en/start/coroutines/');
    await choice.selectOption({ label: '简体中文' });
    await page.waitForURL('**/zh/start/coroutines/');
  });

  test('is in the menu of a phone', async ({ visit }) => {
    const page = await visit('/en/tasks/wait/', { viewport: PHONE });
    await page.locator('button.sl-menu-button').click();
    await page.locator('starlight-lang-select select:visible').selectOption({ label: '简体中文' });
    await page.waitForURL('**/zh/tasks/wait/');
  });

  test.for(['', 'playground/'])(
    'is a link in the head of /en/%s on a phone, and is remembered',
    async (path, { visit }) => {
      const page = await visit(`/en/${path}`, { viewport: PHONE, locale: 'en-GB' });
      await page.getByRole('link', { name: '中文', exact: true }).click();
      await page.waitForURL(`**/zh/${path}`);
      await page.goto('/');
      await page.waitForURL('**/zh/');
    },
  );

  test('finds every page in both languages', () => {
    const slugs = (lang: 'zh' | 'en'): string[] => pagesOf(lang).map((path) => path.slice(3));
    expect(slugs('en')).toEqual(slugs('zh'));
    expect(slugs('en').length).toBeGreaterThanOrEqual(10);
  });
});

describe.concurrent('the type', () => {
  test('of Chinese lets a line end between a full stop and code', async ({ visit }) => {
    const page = await visit('/zh/tasks/gather/');
    const [words = NaN, end = NaN, code = NaN] = await page
      .locator('main .sl-markdown-content')
      .first()
      .evaluate((content) => {
        const paragraph = document.createElement('p');
        paragraph.style.width = '12em';
        paragraph.innerHTML = '<i>任务轮流运</i><b>行。</b><code dir="auto">asyncio.create_task()</code>';
        content.append(paragraph);
        return [...paragraph.children].map((child) => child.getBoundingClientRect().top);
      });
    expect(Math.abs(end - words)).toBeLessThan(4);
    expect(code).toBeGreaterThan(end + 10);
  });

  test('of English has no full-width apostrophes', async ({ visit }) => {
    const page = await visit('/en/playground/');
    const width = await page
      .locator('main .sl-markdown-content')
      .first()
      .evaluate((content) => {
        const mark = document.createElement('span');
        mark.textContent = '\u2019';
        mark.style.fontSize = '20px';
        content.querySelector('p')?.append(mark);
        return mark.getBoundingClientRect().width;
      });
    expect(width).toBeLessThan(12);
  });
});
