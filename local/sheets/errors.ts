/**
 * The errors of the Sheets API as Google words and shapes them, and the refusals that a typing person sees.
 * Texts only: which rule is broken is decided elsewhere.
 */

export type ApiStatus =
  | 'INVALID_ARGUMENT'
  | 'PERMISSION_DENIED'
  | 'NOT_FOUND'
  | 'RESOURCE_EXHAUSTED'
  | 'INTERNAL'
  | 'UNAVAILABLE';

export class ApiError extends Error {
  constructor(
    readonly code: number,
    readonly status: ApiStatus,
    message: string,
    private readonly details?: readonly object[],
  ) {
    super(message);
    this.name = 'ApiError';
  }

  /** The JSON body of the HTTP reply. */
  body(): { error: { code: number; message: string; status: ApiStatus; details?: readonly object[] } } {
    const error = { code: this.code, message: this.message, status: this.status };
    return { error: this.details ? { ...error, details: this.details } : error };
  }
}

/** Thrown by a request handler; `batchUpdate` puts "Invalid requests[3].addSheet: " before the message. */
export class RefusedRequest extends Error {}

/** What a person sees in a dialog when Sheets does not take what was typed; nothing has changed. */
export class EditRefused extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'EditRefused';
  }
}

export const permissionDenied = (): ApiError =>
  new ApiError(403, 'PERMISSION_DENIED', 'The caller does not have permission');

export const notFound = (): ApiError => new ApiError(404, 'NOT_FOUND', 'Requested entity was not found.');

export const invalidArgument = (message: string): ApiError => new ApiError(400, 'INVALID_ARGUMENT', message);

/** Does the work of a call that is no batch: a refusal is an error of the call, with what Google puts `before` it. */
export function asCall<T>(before: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    const isRefusal =
      error instanceof RefusedRequest ||
      (before !== '' && error instanceof ApiError && error.status === 'INVALID_ARGUMENT');
    throw isRefusal ? invalidArgument(before + error.message) : error;
  }
}

/** A payload or mask error: Google repeats the text as a field violation. */
export function fieldViolation(field: string, description: string, message = description): ApiError {
  return new ApiError(400, 'INVALID_ARGUMENT', message, [
    {
      '@type': 'type.googleapis.com/google.rpc.BadRequest',
      fieldViolations: [field ? { field, description } : { description }],
    },
  ]);
}

export const PROTECTED_TEXT =
  'You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.';

/** Google's dialogs in Vietnamese, the language of the people who type here (wording unconfirmed). */
export const editRefusals = {
  noAccess: () => 'Bạn chỉ có quyền xem bảng tính này.',
  protectedCell: () =>
    'Bạn đang chỉnh sửa một ô hoặc đối tượng được bảo vệ. Vui lòng liên hệ với chủ sở hữu bảng tính để gỡ bỏ tính năng bảo vệ nếu bạn cần chỉnh sửa.',
  breaksValidation: (cell: string, inputMessage?: string) =>
    `Dữ liệu bạn nhập vào ô ${cell} vi phạm quy tắc xác thực dữ liệu đã đặt cho ô này.` +
    (inputMessage ? ` ${inputMessage}` : ''),
  outsideGrid: () => 'Vùng dán nằm ngoài phạm vi của trang tính.',
};
