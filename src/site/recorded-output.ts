/** The recorded output as pieces of text, each from one stream, ready to be put into a page as text. */
import type { Stream } from '../machine/protocol.ts';
import type { Recording } from '../example/recording.ts';

/** Neighbouring output of one stream. */
export interface OutputPiece {
  stream: Stream;
  text: string;
}

/** The pieces in order; joined they are exactly the recorded output. */
export function outputPieces({ trace }: Recording): OutputPiece[] {
  const pieces: OutputPiece[] = [];
  for (const event of trace.events) {
    if (event.kind !== 'output') continue;
    const last = pieces.at(-1);
    if (last?.stream === event.stream) last.text += event.text;
    else pieces.push({ stream: event.stream, text: event.text });
  }
  return pieces;
}
