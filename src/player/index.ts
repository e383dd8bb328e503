/** The player's entry: all that a page loads before the first click. */
import { whenIdle } from './idle.ts';
import { MotionExample } from './motion-example.ts';
import { hasRun } from './visit.ts';

if (!customElements.get('motion-example')) customElements.define('motion-example', MotionExample);

// Who ran one example will run the next: its machine, whose files are cached by now, boots while they read.
if (hasRun()) {
  whenIdle(() => {
    import('./machine.ts').then(
      ({ machine }) => machine().warm(),
      () => undefined, // The click will say why.
    );
  });
}
