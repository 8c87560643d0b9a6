// Finds what a person would point at: by what it is, and by what it is called.
// arguments: [names of kinds, its name, names of the parts it stands in]
// Answers { found: element } or { why: sentence }.
const [kinds, called, within] = arguments;
const selectors = {
  button: 'button, [role=button], summary',
  link: 'a[href]',
  tab: '[role=tab]',
  menuitem: '[role=menuitem]',
  radio: 'input[type=radio]',
  checkbox: 'input[type=checkbox]',
  option: '[role=option]',
  heading: 'h1, h2, h3, h4',
  field: 'input:not([type=radio]):not([type=checkbox]), textarea, [role=combobox], button[aria-haspopup=listbox]',
  part: 'section[aria-label], section[aria-labelledby], fieldset, [role=group], [role=region], dialog, [role=dialog], [data-section], form[aria-label], nav',
};
// What lies over everything else is all that can be reached.
const over = [...document.querySelectorAll('dialog[open]')].at(-1) ?? document;
const look = (root, wanted, name) => {
  const all = [...root.querySelectorAll(wanted.map((kind) => selectors[kind]).join(','))].filter(
    // A tick box or card is drawn by what stands around it.
    (element) => shown(element) || (element.labels?.[0] && shown(element.labels[0])),
  );
  const named = all.map((element) => [element, nameOf(element)]);
  const steps = [
    (its) => its === name,
    (its) => its === `${name} (boleh kosong)`,
    (its) => its.startsWith(name),
    (its) => its.includes(name),
  ];
  for (const fits of steps) {
    const hits = named.filter(([, its]) => fits(its));
    if (hits.length === 1) return { found: hits[0][0] };
    if (hits.length > 1) return { why: `${hits.length} are called ${name}: ${hits.map(([, its]) => its).join(' | ')}` };
  }
  return { why: `none is called ${name}; there are: ${named.map(([, its]) => its.slice(0, 60)).join(' | ')}` };
};
let root = over;
for (const part of within) {
  const inner = look(root, ['part'], part);
  if (!inner.found) return { why: `part: ${inner.why}` };
  root = inner.found;
}
const hit = look(root, kinds, called);
if (!hit.found) return hit;
if (hit.found.disabled || hit.found.getAttribute('aria-disabled') === 'true')
  return { why: `${called} cannot be used now`, found: null, off: true };
if (hit.found.closest('[aria-busy=true]')?.matches('button')) return { why: `${called} is busy` };
return { found: hit.found };
