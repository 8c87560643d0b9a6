export interface Box {
  top: number;
  left: number;
  width: number;
  height: number;
}

/**
 * Top-left corner of a floating panel: under its anchor, above when there is more room, always inside the window.
 * All figures in CSS pixels.
 */
export function place(
  anchor: Box,
  panel: { width: number; height: number },
  view: { width: number; height: number },
  align: 'start' | 'end' = 'start',
  gap = 4,
): { top: number; left: number } {
  const below = view.height - (anchor.top + anchor.height) - gap;
  const under = panel.height <= below || below >= anchor.top - gap;
  const top = under ? anchor.top + anchor.height + gap : anchor.top - gap - panel.height;
  const left = align === 'start' ? anchor.left : anchor.left + anchor.width - panel.width;
  return {
    top: Math.max(gap, Math.min(top, view.height - panel.height - gap)),
    left: Math.max(gap, Math.min(left, view.width - panel.width - gap)),
  };
}
