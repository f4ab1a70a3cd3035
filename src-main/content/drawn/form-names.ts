// The forms of drawn slides this version draws: what stands between number and `.yaml` (`01.map.yaml`).
export const FORMS = ['map', 'chart', 'timeline', 'type'] as const;
export type Form = (typeof FORMS)[number];

export const isForm = (role: string): role is Form => (FORMS as readonly string[]).includes(role);
