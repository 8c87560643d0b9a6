// What every script on the page needs: whether something is shown, and what it is called. Stands before the others.
const squash = (text) => (text ?? '').replace(/\s+/g, ' ').trim();
const shown = (element) =>
  element.getClientRects().length > 0 &&
  element.checkVisibility({ visibilityProperty: true }) &&
  !element.closest('[inert]');
const texts = (ids) =>
  ids
    .split(/\s+/)
    .map((id) => squash(document.getElementById(id)?.textContent))
    .join(' ');
const nameOf = (element) =>
  squash(
    (element.hasAttribute('aria-labelledby') && texts(element.getAttribute('aria-labelledby'))) ||
      element.getAttribute('aria-label') ||
      element.labels?.[0]?.textContent ||
      (element.tagName === 'FIELDSET' && element.querySelector('legend')?.textContent) ||
      (element.matches('input, textarea') ? element.placeholder : element.textContent) ||
      element.title,
  );
