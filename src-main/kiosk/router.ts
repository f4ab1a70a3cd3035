// Address → resource, by a literal table; methods a resource lacks are refused here.
import { HttpError, notFound } from './http-error.ts';

export interface Call {
  readonly request: Request;
  /** What stood in the place of each `*` of the route, decoded. */
  readonly params: readonly string[];
}

export type Answer = (call: Call) => Response | Promise<Response>;

/** HEAD is answered as GET without its body. */
export interface Resource {
  readonly get?: Answer;
  readonly post?: Answer;
}

/** Path with `*` for one segment → resource. */
export type Routes = Readonly<Record<string, Resource>>;

/** `rest` finds the resource of a path that no route names. Throws HttpError 404 and 405. */
export function createRouter(
  routes: Routes,
  rest: (path: string) => Resource | undefined,
): (request: Request) => Promise<Response> {
  const table = Object.entries(routes).map(([pattern, resource]) => ({ pattern: pattern.split('/'), resource }));
  return async (request) => {
    const segments = URL.canParse(request.url) ? decodeSegments(new URL(request.url).pathname) : undefined;
    if (!segments) throw notFound();
    const route = table.find(({ pattern }) => matches(pattern, segments));
    const resource = route?.resource ?? rest(segments.join('/'));
    if (!resource) throw notFound();
    const params = segments.filter((_, index) => route?.pattern[index] === '*');
    return answerFor(resource, request.method)({ request, params });
  };
}

/** Segments are names, never paths: what could climb or cut a path on disk names nothing here. */
function decodeSegments(path: string): readonly string[] | undefined {
  try {
    const segments = path.split('/').map(decodeURIComponent);
    return segments.some((name) => name === '.' || name === '..' || /[/\\\0]/.test(name)) ? undefined : segments;
  } catch (error) {
    if (error instanceof URIError) return undefined;
    throw error;
  }
}

function matches(pattern: readonly string[], segments: readonly string[]): boolean {
  return (
    pattern.length === segments.length &&
    pattern.every((part, index) => (part === '*' ? segments[index] !== '' : part === segments[index]))
  );
}

function answerFor(resource: Resource, method: string): Answer {
  if ((method === 'GET' || method === 'HEAD') && resource.get) return resource.get;
  if (method === 'POST' && resource.post) return resource.post;
  const allow = [...(resource.get ? ['GET', 'HEAD'] : []), ...(resource.post ? ['POST'] : [])].join(', ');
  throw new HttpError(405, 'method-not-allowed', `This address only takes ${allow}.`, undefined, { allow });
}
