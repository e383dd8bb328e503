/**
 * The guide's Astro configuration as a function, so that the real site and the fixture sites of
 * `test/site` are built by the same code.
 */
import { fileURLToPath } from 'node:url';
import starlight from '@astrojs/starlight';
import type { AstroIntegration, AstroUserConfig } from 'astro';
import { defineConfig } from 'astro/config';
import { satteri } from '@astrojs/markdown-satteri';
import starlightLinksValidator from 'starlight-links-validator';
import { motion } from './integration.ts';
import { SIDEBAR } from './sidebar.ts';

/** What a fixture site may change. */
export interface GuideOptions {
  /** The search index. @default true */
  search?: boolean;
  /** Serve and copy the machine's files. Without them pages render but cannot run. @default true */
  machine?: boolean;
  /** The sidebar. @default SIDEBAR */
  sidebar?: typeof SIDEBAR;
}

/** Turns `./x` into the path of a file beside this one: fixtures have another root. */
const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/**
 * Stands where Starlight would put its sitemap: Starlight adds none where one of that name is. A sitemap needs the
 * site's address, and warns in every build that does not know it.
 */
const noSitemap: AstroIntegration = { name: '@astrojs/sitemap', hooks: {} };

/**
 * `SITE_URL` (https://…, for canonical links and the sitemap) and `BASE_PATH` (`/asyncio/`, when the guide does
 * not live at the root of its host) come from the environment.
 */
export function guideConfig(options: GuideOptions = {}): AstroUserConfig {
  const site = process.env['SITE_URL'];
  return defineConfig({
    ...(site ? { site } : {}),
    base: process.env['BASE_PATH'] ?? '/',
    srcDir: '.',
    publicDir: here('./public'),
    trailingSlash: 'ignore',
    markdown: { processor: satteri() },
    vite: {
      // The worker imports Pyodide at run time, which only module workers can.
      worker: { format: 'es' },
      // Every page has Astro's own directive; a warning for each of them buries the ones that matter.
      build: { rolldownOptions: { checks: { moduleLevelDirective: false } } },
    },
    // Hover prefetch would fetch pages nobody asked for; a static page is quick enough.
    prefetch: false,
    devToolbar: { enabled: false },
    integrations: [
      ...(site ? [] : [noSitemap]),
      motion({ machine: options.machine ?? true }),
      starlight({
        title: { 'zh-CN': '看得见的 asyncio', en: 'Asyncio in Motion' },
        defaultLocale: 'zh',
        locales: {
          zh: { label: '简体中文', lang: 'zh-CN' },
          en: { label: 'English', lang: 'en' },
        },
        sidebar: options.sidebar ?? SIDEBAR,
        pagefind: options.search ?? true,
        disable404Route: true,
        favicon: '/favicon.svg',
        logo: { src: here('./logo.svg'), alt: '' },
        customCss: [
          here('./theme.css'),
          here('../components/example.css'),
          here('../components/predict.css'),
          here('../components/terms.css'),
        ],
        tableOfContents: { minHeadingLevel: 2, maxHeadingLevel: 3 },
        components: {
          Head: here('../components/overrides/Head.astro'),
          Header: here('../components/overrides/Header.astro'),
          Hero: here('../components/overrides/Hero.astro'),
          PageTitle: here('../components/overrides/PageTitle.astro'),
          Sidebar: here('../components/overrides/Sidebar.astro'),
          Search: here('../components/overrides/Search.astro'),
          LanguageSelect: here('../components/overrides/LanguageSelect.astro'),
        },
        expressiveCode: {
          // An example draws its own frame, one card around code, output and timeline.
          defaultProps: { frame: 'none' },
          styleOverrides: { borderRadius: '0.5rem', codeLineHeight: '1.6' },
        },
        plugins: [
          // The anchors of the glossary are made by its component, and the links to them from the same file.
          starlightLinksValidator({ errorOnInconsistentLocale: true, exclude: ['/*/reference/glossary/#*'] }),
        ],
      }),
    ],
  });
}
