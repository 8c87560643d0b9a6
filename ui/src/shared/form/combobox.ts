/** One line of a Combobox; `note` is shown smaller and searched too (a region's code, an urusan's group). */
export interface ComboboxOption {
  value: string;
  label: string;
  note?: string;
  disabled?: boolean;
}

/** More lines than this are not drawn; the person types to narrow the list. */
export const drawnAtMost = 100;
