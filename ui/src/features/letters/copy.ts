/** Puts text on the clipboard; false when the window system refuses. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyByMark(text);
  }
}

// Webviews that keep the clipboard closed to scripts still copy what is marked.
function copyByMark(text: string): boolean {
  const holder = document.createElement('textarea');
  holder.value = text;
  holder.className = 'sr-only';
  document.body.append(holder);
  holder.select();
  try {
    return document.execCommand('copy');
  } catch {
    return false;
  } finally {
    holder.remove();
  }
}
