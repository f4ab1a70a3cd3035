// `GET /api/trial`: what of a new revision the page is to try behind attract.
import type { TrialAnswer } from '#contract/api';
import { jsonAnswer } from './json.ts';
import type { Resource } from './router.ts';

export const createTrial = (trial: () => TrialAnswer): Resource => ({ get: () => jsonAnswer(trial()) });
