import { describe, expect } from 'vitest';
import { violationsInAllLooks } from './lib/axe.ts';
import { test } from './lib/guide.ts';
import { tabTo } from './lib/keyboard.ts';

describe.concurrent.each(['zh', 'en'] as const)('what the guide knows of itself, in %s', (lang) => {
  test.for(['sources', 'errata', 'glossary', 'decide'])(
    'axe finds nothing wrong in reference/%s, with everything open',
    async (name, { visit }) => {
      const page = await visit(`/${lang}/reference/${name}/`);
      await page.locator('main details').evaluateAll((all) => {
        for (const one of all) {
          one.removeAttribute('name');
          one.setAttribute('open', '');
        }
      });
      expect(await violationsInAllLooks(page)).toEqual({});
    },
  );

  test('the first use of a word leads to its place in the glossary', async ({ visit }) => {
    const page = await visit(`/${lang}/start/why-async/`);
    const terms = page.locator('main a.motion-term');
    const hrefs = await terms.evaluateAll((all) => all.map((one) => one.getAttribute('href')));
    expect(hrefs).toContain(`/${lang}/reference/glossary/#event-loop`);
    expect(new Set(hrefs).size, 'each word once').toBe(hrefs.length);
    expect(await page.locator(':is(h2, h3, code, motion-predict) a.motion-term').count()).toBe(0);
    await terms.first().click();
    await page.waitForURL(/\/reference\/glossary\/#/);
    expect(await page.locator('.motion-glossary :target').count()).toBe(1);
  });

  test('the errata correct every claim, and lead to the pages that explain', async ({ visit }) => {
    const page = await visit(`/${lang}/reference/errata/`);
    expect(await page.locator('.motion-errata dt').count()).toBe(104);
    const links = page.locator('.motion-errata h2 a');
    expect(await links.count()).toBeGreaterThan(20);
    await links.first().click();
    await page.waitForURL((url) => !url.pathname.includes('errata'));
    expect(await page.locator('h1').count()).toBe(1);
  });

  test('the decision tool is answered by keyboard, without JavaScript', async ({ visit }) => {
    const page = await visit(`/${lang}/reference/decide/`, { javaScriptEnabled: false });
    const answer = (depth: number) =>
      page.locator(`.motion-decide > ${'details > '.repeat(depth)}details > summary`).first();
    for (const depth of [0, 1, 2]) {
      await tabTo(page, answer(depth));
      await page.keyboard.press('Enter');
    }
    const use = page.locator('.motion-decide .decide-use:visible');
    expect(await use.count()).toBe(1);
    expect(await use.getByRole('link').count()).toBeGreaterThan(0);
  });

  test('a chapter opens with what it promises and holds, and a page says what it builds on', async ({
    visit,
  }) => {
    const page = await visit(`/${lang}/cancel/cancelling/`);
    const chapter = page.locator('nav.motion-chapter');
    const names = await chapter.locator('li').allInnerTexts();
    const group = page
      .locator('motion-progress details')
      .filter({ has: page.locator('[aria-current=page]') });
    expect(names).toEqual((await group.locator('a').allInnerTexts()).map((name) => name.trim()));
    expect(await chapter.locator('[aria-current=page]').innerText()).toBe(names[0]);
    expect(await page.locator('.motion-promise').count()).toBe(1);
    const needed = page.locator('.motion-needs a').first();
    expect(await needed.getAttribute('href')).toBe(`/${lang}/tasks/task-group/`);
  });
});
