/** The player's entry: all that a page loads before the first click. */
import { bootAhead } from './ahead.ts';
import { MotionExample } from './motion-example.ts';

if (!customElements.get('motion-example')) customElements.define('motion-example', MotionExample);

void bootAhead();
