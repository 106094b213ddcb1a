/**
 * Applies one request of a batch: finds its handler, puts its place before what the handler refuses.
 * It must not know what the requests do.
 */
import type { Draft } from '../draft';
import { ApiError, fieldViolation, invalidArgument, RefusedRequest } from '../errors';
import { handlers, otherHandlers } from './index';

type AnyHandler = (draft: Draft, request: object) => unknown;

const allHandlers = { ...handlers, ...otherHandlers } as unknown as Readonly<Record<string, AnyHandler>>;

/**
 * @param request as read by its message, so that its kind is known
 * @returns the reply, `{}` where Google says nothing
 * @throws ApiError
 */
export function applyRequest(draft: Draft, request: object, index: number): object {
  const [kind, ...others] = Object.entries(request) as [string, object][];
  if (!kind) throw invalidArgument(`Invalid requests[${index}]: No request set.`);
  if (others.length > 0) {
    const text = `Invalid value at 'requests[${index}]' (oneof), oneof field 'kind' is already set. Cannot set '${others[0]![0]}'`;
    throw fieldViolation(`requests[${index}]`, text);
  }
  const [name, content] = kind;
  try {
    const reply = allHandlers[name]!(draft, content);
    return reply ? { [name]: reply } : {};
  } catch (error) {
    if (!(error instanceof RefusedRequest)) throw error;
    throw new ApiError(400, 'INVALID_ARGUMENT', `Invalid requests[${index}].${name}: ${error.message}`);
  }
}
