import type { Bar } from './bar.ts';
import { el } from './dom.ts';
import { fill } from './fill.ts';
import { page } from './page.ts';
import { shareLink } from './share.ts';

/** Copies a link to the playground with this program in it; shows the link where copying is forbidden. */
export async function offerLink(bar: Bar, program: Promise<string>): Promise<void> {
  const { words, lang } = page();
  let link: string;
  try {
    link = await shareLink(location.href, lang, await program);
  } catch {
    bar.say(fill(words, 'motion.share.failed'), 'bad');
    return;
  }
  try {
    await navigator.clipboard.writeText(link);
    bar.say(fill(words, 'motion.share.copied'), 'good');
  } catch {
    const label = fill(words, 'motion.share.manual');
    const field = el('input', { class: 'motion-link', readonly: true, value: link, 'aria-label': label });
    bar.say(label, 'plain', field);
    field.select();
  }
}
