import type { RecapPicture } from '../../generated/recap';

/** What of the page's look a shape or a text takes along, with what it is without being said. */
const taken = [
  ['fill', ''],
  ['fill-opacity', '1'],
  ['stroke', 'none'],
  ['stroke-opacity', '1'],
  ['stroke-width', '1px'],
  ['stroke-dasharray', 'none'],
  ['stroke-linejoin', 'miter'],
  ['paint-order', 'normal'],
  ['opacity', '1'],
  ['text-anchor', 'start'],
  ['font-size', ''],
  ['font-weight', '400'],
  ['font-variant-numeric', 'normal'],
] as const;
const family = 'Inter, sans-serif';
const ground = 16;
const headline = 44;

/** Runs something while the page is light: pictures are for paper, whatever the window looks like. */
function inLight<T>(run: () => T): T {
  const root = document.documentElement;
  const before = root.dataset['theme'];
  root.dataset['theme'] = 'light';
  try {
    return run();
  } finally {
    if (before === undefined) delete root.dataset['theme'];
    else root.dataset['theme'] = before;
  }
}

const make = (name: string, attributes: Readonly<Record<string, string>>, text = ''): SVGElement => {
  const element = document.createElementNS('http://www.w3.org/2000/svg', name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  if (text !== '') element.textContent = text;
  return element;
};

/** Writes the look of every element into it: outside the page there is no style sheet. */
function dress(from: Element, to: Element): void {
  const look = getComputedStyle(from);
  if (to instanceof SVGElement && /^(path|rect|circle|line|text)$/.test(to.tagName)) {
    for (const [name, usual] of taken) {
      const value = look.getPropertyValue(name);
      // A pattern is named by an attribute already; the page's address does not belong into the file.
      if (value === '' || value === usual || value.includes('url(')) continue;
      if (!name.startsWith('font') || to.tagName === 'text') to.setAttribute(name, value);
    }
  }
  for (const name of ['class', 'tabindex', 'role', 'data-mark', 'aria-label', 'style'])
    to.removeAttribute(name);
  const children = [...to.children];
  [...from.children].forEach((child, at) => {
    const copy = children[at];
    if (copy) dress(child, copy);
  });
}

/** A drawn chart as a file of its own: its title above, its legend below, on white. */
export function svgText(svg: SVGSVGElement, title: string, legend: readonly string[], font = ''): string {
  return inLight(() => {
    const { width, height } = svg.viewBox.baseVal;
    const inner = svg.cloneNode(true) as SVGSVGElement;
    dress(svg, inner);
    const id = svg.querySelector('pattern')?.id.replace(/-\d+$/, '') ?? '';
    const rows = legend.length > 1 ? Math.ceil(legend.length / 3) : 0;
    const whole = { width: width + 2 * ground, height: height + 2 * ground + headline + rows * 24 };
    const out = make('svg', {
      xmlns: 'http://www.w3.org/2000/svg',
      width: String(Math.round(whole.width)),
      height: String(Math.round(whole.height)),
      viewBox: `0 0 ${whole.width} ${whole.height}`,
      'font-family': family,
      'font-size': '12',
    });
    if (font !== '')
      out.append(make('style', {}, `@font-face{font-family:Inter;font-weight:100 900;src:url(${font})}`));
    out.append(make('rect', { width: '100%', height: '100%', fill: '#ffffff' }));
    out.append(
      make(
        'text',
        { x: String(ground), y: '34', 'font-size': '16', 'font-weight': '600', fill: '#1f1f1f' },
        title,
      ),
    );
    const body = make('g', { transform: `translate(${ground} ${headline})` });
    body.append(...inner.childNodes);
    out.append(body);
    legend.forEach((label, at) => {
      if (rows === 0) return;
      const x = ground + (at % 3) * (width / 3);
      const y = headline + height + 12 + Math.floor(at / 3) * 24;
      out.append(
        make('rect', {
          x: String(x),
          y: String(y),
          width: '14',
          height: '14',
          fill: `url(#${id}-${(at % 8) + 1})`,
        }),
      );
      out.append(make('text', { x: String(x + 22), y: String(y + 12), fill: '#1f1f1f' }, label));
    });
    return new XMLSerializer().serializeToString(out);
  });
}

/** The letters of the app, to be taken along: a picture does not see the page's. */
const fontOnce = async () =>
  (await import('@fontsource-variable/inter/files/inter-latin-wght-normal.woff2?inline')).default;

/** The chart as dots, twice as fine as the screen. */
export async function pngBytes(text: string, size: { width: number; height: number }): Promise<Uint8Array> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(text)}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [size.width * 2, size.height * 2];
  const pen = canvas.getContext('2d');
  if (!pen) throw new Error('canvas');
  pen.drawImage(image, 0, 0, canvas.width, canvas.height);
  const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/png'));
  if (!blob) throw new Error('png');
  return new Uint8Array(await blob.arrayBuffer());
}

/** A drawn chart as the core takes it. */
export async function pictureOf(
  kind: RecapPicture['kind'],
  svg: SVGSVGElement,
  title: string,
  legend: readonly string[],
): Promise<RecapPicture> {
  if (kind === 'svg') {
    const bytes = new TextEncoder().encode(svgText(svg, title, legend));
    return { kind, title, bytes: [...bytes] };
  }
  const text = svgText(svg, title, legend, await fontOnce());
  const drawn = new DOMParser().parseFromString(text, 'image/svg+xml').documentElement;
  const size = { width: Number(drawn.getAttribute('width')), height: Number(drawn.getAttribute('height')) };
  return { kind, title, bytes: [...(await pngBytes(text, size))] };
}
