/** A section belongs to the top of the page once it has come this near, in pixels. */
const near = 140;

/** The name of the section in view of a page that scrolls: its topmost one, at the page's end the last. */
export function sectionInView(page: HTMLElement): string | undefined {
  const parts = [...page.querySelectorAll<HTMLElement>('[data-section]')];
  const { top } = page.getBoundingClientRect();
  const seen = parts.findLast((part) => part.getBoundingClientRect().top - top < near) ?? parts[0];
  const end = page.scrollTop > 0 && page.scrollTop + page.clientHeight >= page.scrollHeight - 2;
  return (end ? parts.at(-1) : seen)?.dataset['section'];
}

/** Brings a section to the top of its page. */
export function showSection(page: ParentNode | undefined, name: string): HTMLElement | null {
  const part = page?.querySelector<HTMLElement>(`[data-section="${name}"]`) ?? null;
  part?.scrollIntoView({ block: 'start' });
  return part;
}
