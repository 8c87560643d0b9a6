/** Moves the focus to the control of the named field; false when the form has none of that name. */
export function focusField(name: string, within: ParentNode = document): boolean {
  const field = within.querySelector(`[data-field="${CSS.escape(name)}"]`);
  const control = field?.querySelector<HTMLElement>('input, textarea, button, [tabindex]');
  if (!control) return false;
  control.scrollIntoView({ block: 'center' });
  control.focus();
  return true;
}

/** Focuses the first of these fields as they stand on the page, from the top. */
export function focusFirst(names: ReadonlySet<string>, within: HTMLElement): void {
  const first = [...within.querySelectorAll<HTMLElement>('[data-field]')].find(({ dataset }) =>
    names.has(dataset['field'] ?? ''),
  );
  if (first) focusField(first.dataset['field'] ?? '', within);
}
