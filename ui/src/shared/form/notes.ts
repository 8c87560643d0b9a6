import { getContext, setContext } from 'svelte';

/** What somebody else has to say about a field, by the field's name in the contract. */
export type NoteOf = (name: string) => string | undefined;
const key = Symbol('notes at fields');

/** Lets every field inside this component show what is said about it. */
export const notesAtFields = (noteOf: NoteOf): void => {
  setContext(key, noteOf);
};
export const noteAtField = (): NoteOf | undefined => getContext<NoteOf | undefined>(key);
