import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { pythonLanguage } from '@codemirror/lang-python';
import {
  bracketMatching,
  indentOnInput,
  indentUnit,
  LanguageSupport,
  syntaxHighlighting,
} from '@codemirror/language';
import { EditorState, Prec, StateEffect, StateField } from '@codemirror/state';
import {
  Decoration,
  type DecorationSet,
  drawSelection,
  EditorView,
  highlightActiveLineGutter,
  keymap,
  lineNumbers,
} from '@codemirror/view';
import { classHighlighter } from '@lezer/highlight';

/** The editor of one example, as the session needs it. */
export interface Editor {
  readonly dom: HTMLElement;
  text(): string;
  /** Marks a line (from 1) and shows it, or unmarks all. */
  mark(line: number | null, scroll: boolean): void;
  focus(): void;
  destroy(): void;
}

const setMark = StateEffect.define<number | null>();
const hotLine = Decoration.line({ class: 'motion-hot' });

/** The marked line; edits above it move it along. */
const markField = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update(marks, transaction) {
    let next = marks.map(transaction.changes);
    for (const effect of transaction.effects) {
      if (!effect.is(setMark)) continue;
      const { doc } = transaction.state;
      const line = effect.value;
      next =
        line === null || line < 1 || line > doc.lines
          ? Decoration.none
          : Decoration.set(hotLine.range(doc.line(line).from));
    }
    return next;
  },
  provide: (field) => EditorView.decorations.from(field),
});

/**
 * Makes a CodeMirror editor for Python. Tab is left to the browser, so the keyboard is never trapped; Ctrl+] and
 * Ctrl+[ indent. Colours come from editor.css and follow the page's theme.
 */
export function createEditor(options: { text: string; label: string; onChange(): void }): Editor {
  // The example around it runs the program; here the key does nothing of its own.
  const run = Prec.highest(keymap.of([{ key: 'Mod-Enter', run: () => true }]));
  const view = new EditorView({
    state: EditorState.create({
      doc: options.text,
      extensions: [
        run,
        lineNumbers(),
        highlightActiveLineGutter(),
        history(),
        drawSelection(),
        indentUnit.of('    '),
        indentOnInput(),
        bracketMatching(),
        new LanguageSupport(pythonLanguage),
        syntaxHighlighting(classHighlighter),
        markField,
        keymap.of([...defaultKeymap, ...historyKeymap]),
        EditorView.contentAttributes.of({
          'aria-label': options.label,
          autocapitalize: 'off',
          autocorrect: 'off',
          tabindex: '0',
          spellcheck: 'false',
          translate: 'no',
        }),
        EditorView.updateListener.of((update) => {
          if (update.docChanged) options.onChange();
        }),
      ],
    }),
  });
  return {
    dom: view.dom,
    text: () => view.state.doc.toString(),
    mark: (line, scroll) => {
      const effects: StateEffect<unknown>[] = [setMark.of(line)];
      const { doc } = view.state;
      if (scroll && line !== null && line >= 1 && line <= doc.lines) {
        effects.push(EditorView.scrollIntoView(doc.line(line).from, { y: 'center' }));
      }
      view.dispatch({ effects });
    },
    focus: () => view.focus(),
    destroy: () => view.destroy(),
  };
}
