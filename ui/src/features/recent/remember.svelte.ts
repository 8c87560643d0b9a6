import { opened, type RecentRecord } from './recent';

/** Remembers the record of a screen once it is there, and again when it is called something else. */
export function remember(record: () => RecentRecord | null): void {
  let told = '';
  $effect(() => {
    const one = record();
    if (!one || told === `${one.id} ${one.label}`) return;
    told = `${one.id} ${one.label}`;
    void opened(one);
  });
}
