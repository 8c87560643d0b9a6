/** A run of text inside a help line. */
export interface Span {
  kind: 'plain' | 'bold' | 'key';
  text: string;
}
export type Block =
  | { kind: 'heading'; spans: Span[] }
  | { kind: 'paragraph'; spans: Span[] }
  | { kind: 'list'; items: Span[][] }
  | { kind: 'steps'; items: Span[][] };

/** Splits **bold** and `key` out of a line. */
function spansOf(line: string): Span[] {
  return line
    .split(/(\*\*[^*]+\*\*|`[^`]+`)/)
    .filter((part) => part !== '')
    .map((part): Span => {
      if (part.startsWith('**')) return { kind: 'bold', text: part.slice(2, -2) };
      if (part.startsWith('`')) return { kind: 'key', text: part.slice(1, -1) };
      return { kind: 'plain', text: part };
    });
}

/**
 * Reads the small markup of help texts: "## heading", "- item", "1. step", paragraphs apart by an empty line,
 * **bold**, `Ctrl+K`. There is no raw HTML in it by design.
 */
export function readMarkup(text: string): Block[] {
  const blocks: Block[] = [];
  for (const chunk of text.trim().split(/\n\s*\n/)) {
    let lines: string[] = [];
    const endParagraph = () => {
      if (lines.length > 0) blocks.push({ kind: 'paragraph', spans: spansOf(lines.join(' ')) });
      lines = [];
    };
    for (const line of chunk.split('\n').map((raw) => raw.trim())) {
      const heading = /^#+ (.+)$/.exec(line);
      const item = /^(?:- |(\d+)\. )(.+)$/.exec(line);
      if (heading) {
        endParagraph();
        blocks.push({ kind: 'heading', spans: spansOf(heading[1] ?? '') });
      } else if (item) {
        endParagraph();
        const kind = item[1] ? 'steps' : 'list';
        const last = blocks.at(-1);
        const spans = spansOf(item[2] ?? '');
        if (last && last.kind === kind) last.items.push(spans);
        else blocks.push({ kind, items: [spans] });
      } else {
        lines.push(line);
      }
    }
    endParagraph();
  }
  return blocks;
}
