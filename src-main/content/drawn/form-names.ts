// The forms of drawn slides: what stands between number and `.yaml` (`01.map.yaml`); a diagram is an SVG (`01.diagram.svg`).
export const FORMS = ['map', 'chart', 'timeline', 'type'] as const;
export type DataForm = (typeof FORMS)[number];
export type Form = DataForm | 'diagram';

export const isForm = (role: string): role is DataForm => (FORMS as readonly string[]).includes(role);
