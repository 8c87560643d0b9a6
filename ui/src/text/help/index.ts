/** The help of one screen, in the markup of shared/help/markup.ts. */
export interface HelpTopic {
  title: string;
  body: string;
}

const files = import.meta.glob<{ default: HelpTopic }>(['./*.ts', '!./*.test.ts', '!./index.ts'], {
  eager: true,
});

/** Every topic by the id of its screen (its file name). */
export const helpTopics: ReadonlyMap<string, HelpTopic> = new Map(
  Object.entries(files).map(([path, { default: topic }]) => [path.replace(/^\.\/|\.ts$/g, ''), topic]),
);

export const helpOf = (screen: string): HelpTopic | undefined => helpTopics.get(screen);
