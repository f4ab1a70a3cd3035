// `GET /api/exhibition`, what the hall needs, and `GET /api/rooms/REV/ID`, one room whole.
import type { ExhibitionAnswer, KioskFacts, RoomAnswer } from '#contract/api';
import type { OpeningAnswer } from '#contract/opening';
import type { ClaimStatus, Exhibition, Room, RoomSummary } from '#contract/content';
import { HttpError } from './http-error.ts';
import { jsonAnswer } from './json.ts';
import type { Resource } from './router.ts';

/** `shown` gives the exhibition as it is on this day. */
export function createExhibition(
  shown: () => Exhibition,
  facts: () => KioskFacts,
  opening: () => OpeningAnswer,
): Resource {
  return {
    get() {
      const exhibition = shown();
      const answer: ExhibitionAnswer = {
        ...exhibition,
        rooms: exhibition.rooms.map(summary),
        claims: claimCounts(exhibition),
        kiosk: facts(),
        opening: opening(),
      };
      return jsonAnswer(answer);
    },
  };
}

/** `held` are the revisions that are still answered, each as it is on this day. */
export function createRoom(held: () => readonly Exhibition[]): Resource {
  return {
    get({ params: [revision, id] }) {
      const exhibition = held().find((one) => one.revision === revision);
      if (!exhibition) throw revisionGone();
      const room: RoomAnswer | undefined = exhibition.rooms.find((candidate) => candidate.id === id);
      if (!room) throw new HttpError(404, 'room-unknown', 'The exhibition has no room of this name today.');
      return jsonAnswer(room);
    },
  };
}

export const revisionGone = (): HttpError =>
  new HttpError(
    404,
    'revision-gone',
    'This state of the exhibition is no longer shown.',
    'Ask for the exhibition again.',
  );

/** The table itself is for curators; the page tells how it came out. */
function claimCounts({ claims }: Exhibition): ExhibitionAnswer['claims'] {
  const count = (status: ClaimStatus): number =>
    Object.values(claims).filter((claim) => claim.status === status).length;
  return {
    corroborated: count('corroborated'),
    disputed: count('disputed'),
    imprecise: count('imprecise'),
    'not-checked': count('not-checked'),
  };
}

function summary({ introduction: _introduction, exhibits: _exhibits, ...rest }: Room): RoomSummary {
  return rest;
}
