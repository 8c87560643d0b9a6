// What a person without a mouse meets on a screen, and what a narrow or a wide one does to it.
// arguments: [what to do, ...]; answers through the last one.
const [deed] = arguments;
const done = arguments[arguments.length - 1];
const told = (it) => `${it.tagName.toLowerCase()} "${nameOf(it).slice(0, 60)}"`;
const focusable = 'a[href], button, input, textarea, select, summary, [tabindex], [contenteditable]';

// What moves slowly would be looked at half way.
if (!window.ikatStill) {
  window.ikatStill = new CSSStyleSheet();
  window.ikatStill.replaceSync('*, *::before, *::after { transition: none !important; animation-duration: 0s !important }');
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, window.ikatStill];
}

/** What of an element, and of what stands close around it, can show that it has the focus. */
const look = (it) => {
  const around = [it, ...(it.labels ?? []), it.nextElementSibling, it.parentElement, it.parentElement?.parentElement];
  // A table shows where one is in its row.
  const row = document.getElementById(it.getAttribute('aria-activedescendant') ?? '');
  return [...around, row]
    .filter(Boolean)
    .map((one) => {
      const { outline, boxShadow, borderColor, backgroundColor, textDecoration } = getComputedStyle(one);
      return [outline, boxShadow, borderColor, backgroundColor, textDecoration].join('|');
    })
    .join('#');
};

/** The part of an element that is seen: of a field drawn by its label, the label. */
const seenPart = (it) => {
  const box = it.getBoundingClientRect();
  if (box.width > 3 && box.height > 3 && Number(getComputedStyle(it).opacity) > 0) return [it, box];
  const label = it.labels?.[0] ?? it.parentElement;
  return [label, label.getBoundingClientRect()];
};

/** Where the focus is now: { end } when the round is done, else what is wrong there. */
const stop = () => {
  const round = (window.ikatRound ??= { seen: [], last: null, look: '' });
  const faults = [];
  if (round.last?.isConnected && look(round.last) === round.look)
    faults.push(`${told(round.last)} looks the same with and without the focus`);
  const it = document.activeElement;
  const nowhere = !it || it === document.body || it === document.documentElement;
  // Where a round begins nothing may have the focus yet, or a title that only reading begins with.
  if (round.seen.length === 0 && (nowhere || it.tabIndex < 0)) return { end: false, faults };
  if (nowhere || round.seen.includes(it)) {
    const stops = round.seen.length;
    for (const one of document.querySelectorAll(focusable)) {
      if (one.tabIndex < 0 || one.disabled || !shown(one) || round.seen.includes(one)) continue;
      // Of cards and tabs one takes the focus for all; arrows go on from there.
      if (round.seen.some((other) => other.type === 'radio' && other.name === one.name)) continue;
      faults.push(`${told(one)} is not reached by Tab`);
    }
    window.ikatRound = null;
    return { end: true, stops, faults };
  }
  round.seen.push(it);
  const [part, box] = seenPart(it);
  const left = Math.max(box.left, 0);
  const right = Math.min(box.right, innerWidth);
  const top = Math.max(box.top, 0);
  const bottom = Math.min(box.bottom, innerHeight);
  if (right - left < 4 || bottom - top < 4) faults.push(`${told(it)} has the focus out of sight`);
  else {
    // A large part shows at its edge what it is; in its middle anything may lie.
    const large = box.height > 200;
    const at = document.elementFromPoint(
      large ? left + 2 : (left + right) / 2,
      large ? top + 2 : (top + bottom) / 2,
    );
    const same = at && (part.contains(at) || at.contains(part) || [...(it.labels ?? [])].some((one) => one.contains(at)));
    if (!same) faults.push(`${told(it)} has the focus under ${at ? told(at) : 'nothing'}`);
  }
  round.last = it;
  round.look = look(it);
  return { end: false, name: told(it), faults };
};

/** What has the focus. */
const here = () => {
  const it = document.activeElement ?? document.body;
  return { name: nameOf(it), row: it.matches('[role=grid], #content tbody *') };
};

/** What the width of the window does to a screen. */
const layout = () => {
  const faults = [];
  const wide = (it, name) => {
    if (it && it.scrollWidth > it.clientWidth + 1) faults.push(`${name} is wider than its place by ${it.scrollWidth - it.clientWidth} px`);
  };
  wide(document.scrollingElement, 'the window');
  wide(document.getElementById('content'), 'the screen');
  const within = document.getElementById('content') ?? document.body;
  for (const it of within.querySelectorAll('h1, h2, h3, button, a, label, legend, dt, [role=tab]')) {
    if (!shown(it) || it.closest('.sr-only, [title], [role=grid]')) continue;
    const { overflowX, width } = getComputedStyle(it);
    if (overflowX !== 'visible' && parseFloat(width) > 3 && it.scrollWidth > it.clientWidth + 1)
      faults.push(`${told(it)} is cut off`);
  }
  for (const it of within.querySelectorAll('[role=grid]')) {
    const heads = it.querySelector('[role=columnheader]')?.offsetHeight ?? 0;
    if (shown(it) && it.clientHeight < 4 * heads) faults.push(`${told(it)} has room for ${it.clientHeight - heads} px of rows`);
  }
  for (const it of within.querySelectorAll('*')) {
    if (getComputedStyle(it).cursor !== 'pointer' || !shown(it) || it.disabled) continue;
    if (it.closest(`${focusable}, label, [role=grid], [role=listbox], [role=menu]`)) continue;
    faults.push(`${told(it)} asks for a click and no key reaches it`);
  }
  return { faults: [...new Set(faults)] };
};

requestAnimationFrame(() => requestAnimationFrame(() => done({ here, stop, layout }[deed]())));
