import order from '../../../../assets/help/order.json';

/** The help of one screen, in the markup of shared/help/markup.ts. */
export interface HelpTopic {
  title: string;
  body: string;
}

/** A chapter of the manual: its name and its topics in their order. */
export interface HelpChapter {
  title: string;
  topics: readonly (HelpTopic & { id: string })[];
}

const files = import.meta.glob<string>('../../../../assets/help/*.md', {
  eager: true,
  query: '?raw',
  import: 'default',
});

/** A file begins with its title: "# Beranda". */
function topicOf(text: string): HelpTopic {
  const [first = '', ...rest] = text.split('\n');
  return { title: first.replace(/^# /, ''), body: rest.join('\n').trim() };
}

/** Every topic by the id of its screen (its file name). */
export const helpTopics: ReadonlyMap<string, HelpTopic> = new Map(
  Object.entries(files).map(([path, text]) => [path.replace(/^.*\/|\.md$/g, ''), topicOf(text)]),
);

export const helpOf = (screen: string): HelpTopic | undefined => helpTopics.get(screen);

/** The manual: every topic once, in the order it is read. */
export const manual: readonly HelpChapter[] = order.map(({ title, topics }) => ({
  title,
  topics: topics.flatMap((id) => {
    const topic = helpTopics.get(id);
    return topic ? [{ id, ...topic }] : [];
  }),
}));
