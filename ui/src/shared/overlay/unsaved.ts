const holders = new Set<() => boolean>();

/** Told by dialogs: typed text that is not saved, as long as `dirty` says so; call the answer when the dialog goes. */
export function holdUnsaved(dirty: () => boolean): () => void {
  holders.add(dirty);
  return () => holders.delete(dirty);
}

/** Whether a dialog holds typed text that is not saved. */
export const holdsUnsaved = (): boolean => [...holders].some((dirty) => dirty());
