import { getContext, setContext } from 'svelte';

const key = Symbol('layer');

/** Called by dialogs: floating lists opened inside are drawn inside, or the modal would make them unreachable. */
export const setLayer = (element: () => HTMLElement | undefined): void => {
  setContext(key, element);
};

/** Where a floating list is drawn: in the dialog around it, else at the end of the page. */
export function layer(): () => HTMLElement {
  const around = getContext<(() => HTMLElement | undefined) | undefined>(key);
  return () => around?.() ?? document.body;
}
