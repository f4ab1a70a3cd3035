// The pages of the panel, in the order of their tabs. Each name is also the key of its word.

export const PAGE_NAMES = ['health', 'content', 'visits', 'hours', 'sound', 'screen', 'log', 'actions'] as const;
export type PageName = (typeof PAGE_NAMES)[number];
