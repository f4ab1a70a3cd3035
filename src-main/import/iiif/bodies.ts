// What is painted on a canvas, or stands for it → the files a slide wants.
import { endingOf, partOf, serviceWays, waysTo } from '../addresses.ts';
import type { Wanted } from '../draft.ts';
import type { Remarks } from '../remarks.ts';
import type { Annotation, AnyBody, Body } from './schema.ts';

const PARTS: Readonly<Record<string, Wanted['part']>> = {
  Image: 'picture',
  Video: 'video',
  Sound: 'sound',
  Audio: 'sound',
};

/** Painted bodies, each once: of a choice the first, of a part cut out of a picture the whole. */
export function paintedBodies(annotations: readonly Annotation[], where: string, remarks: Remarks): readonly Body[] {
  return annotations
    .filter(({ motivation }) => motivation.includes('painting'))
    .flatMap(({ body }) => body.flatMap((one) => chosen(one, where, remarks)));
}

function chosen(body: AnyBody, where: string, remarks: Remarks): readonly Body[] {
  if (body.type === 'Choice') {
    const [first, ...others] = body.items;
    for (const other of others)
      remarks.add('Other pictures to choose from on one canvas; the first is shown', `${other.id ?? ''} (${where})`);
    return first === undefined ? [] : [first];
  }
  if (body.type !== 'SpecificResource') return [body];
  remarks.add('Pictures cut or turned by the viewer; they are shown whole and as they are', where);
  return body.source === undefined ? [] : [{ ...body, ...body.source, type: typeOf(body.source) }];
}

const typeOf = (source: { readonly id?: string | undefined; readonly type?: string | undefined }): string =>
  source.type ??
  { picture: 'Image', video: 'Video', sound: 'Sound', captions: 'Text' }[partOf(source.id ?? '') ?? 'picture'];

/** `names` are what else the file may be called. Undefined for what is no picture, video or recording. */
export function wantedBody(body: Body, names: readonly string[], spare = false): Wanted | undefined {
  const services = body.service.flatMap((one) => one.id ?? one['@id'] ?? []);
  const id = body.id ?? services[0];
  const part = PARTS[body.type ?? ''] ?? partOf(id ?? '', body.format);
  if (id === undefined || part === undefined) return undefined;
  const lang = body.language === undefined ? {} : { lang: body.language };
  return {
    part,
    address: fetchable(id, services[0], part),
    ways: [...waysTo(id), ...services.flatMap(serviceWays)],
    names,
    ...lang,
    ...(spare ? { spare: true as const } : {}),
  };
}

/** Some write the image service where the picture should stand: then its largest picture is what to fetch. */
function fetchable(id: string, service: string | undefined, part: Wanted['part']): string {
  const isPicture = endingOf(id) !== undefined || part !== 'picture';
  return isPicture || service === undefined ? id : `${service.replace(/\/$/u, '')}/full/max/0/default.jpg`;
}
