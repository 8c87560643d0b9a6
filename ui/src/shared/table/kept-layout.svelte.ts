import { call } from '../../platform';
import { toasts } from '../feedback/toasts.svelte';
import { firstLayout, fittedLayout, type Column, type ColumnLayout } from './columns';

/** How the columns of a table stand, kept in the register. */
export class KeptLayout<Row> {
  /** Null until it is known how they were left. */
  value = $state.raw<ColumnLayout | null>(null);
  readonly #key: string;
  #resting: ReturnType<typeof setTimeout> | undefined;

  /** `key` of the preference that keeps it. */
  constructor(key: string, columns: readonly Column<Row>[]) {
    this.#key = key;
    call('preferences_get', { key }).then(
      ({ value }) => (this.value = fittedLayout(columns, value)),
      // Columns as they were delivered are a fair answer to a preference that cannot be read.
      () => (this.value = firstLayout(columns)),
    );
  }

  keep = (next: ColumnLayout): void => {
    this.value = next;
    clearTimeout(this.#resting);
    // Dragging an edge tells every pixel; the register is asked once it rests.
    this.#resting = setTimeout(() => {
      call('preferences_keep', { key: this.#key, value: next }).catch((thrown: unknown) => {
        toasts.problem(thrown);
      });
    }, 400);
  };
}
