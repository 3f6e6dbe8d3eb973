/** Excel's errors as Office.js reports them: a stable code and Excel's own sentence. */

const MESSAGES = {
  InvalidArgument: 'The argument is invalid or missing or has an incorrect format.',
  InvalidReference: 'This reference is not valid for the current operation.',
  InvalidOperation: 'The operation attempted is invalid on the object.',
  InvalidOperationInCellEditMode:
    'Excel is in cell-editing mode. Please exit the edit mode by pressing ENTER or TAB or selecting another cell, and then try again.',
  ItemNotFound: "The requested resource doesn't exist.",
  ItemAlreadyExists: 'The resource being created already exists.',
  AccessDenied: 'You cannot perform the requested operation.',
  ApiNotFound: 'The API you are trying to use could not be found. It may be available in a newer version of Excel.',
  GeneralException: 'There was an internal error while processing the request.',
  NotImplemented: "The requested feature isn't implemented.",
  UnsupportedOperation: 'The operation being attempted is not supported.',
  RequestPayloadSizeLimitExceeded: 'The request payload size has exceeded the limit.',
  ResponsePayloadSizeLimitExceeded: 'The response payload size has exceeded the limit.',
  InsertDeleteConflict: 'The insert or delete operation attempted resulted in a conflict.',
  RangeExceedsLimit: 'The cell count in the range has exceeded the maximum supported number.',
  NonBlankCellOffSheet:
    "Microsoft Excel can't insert new cells because it would push non-empty cells off the end of the worksheet.",
  InvalidSelection: 'The current selection is invalid for this operation.',
  RequestAborted: 'The request was aborted during run time.',
} as const;

export type ExcelErrorCode = keyof typeof MESSAGES;

export class ExcelError extends Error {
  /** `detail` says which member or argument, for whoever reads the log. */
  constructor(
    readonly code: ExcelErrorCode,
    readonly detail = ''
  ) {
    super(detail ? `${MESSAGES[code]} (${detail})` : MESSAGES[code]);
    this.name = 'ExcelError';
  }
}

export const HTTP_STATUS: Readonly<Partial<Record<ExcelErrorCode, number>>> = {
  ItemNotFound: 404,
  ItemAlreadyExists: 409,
  AccessDenied: 403,
  GeneralException: 500,
  NotImplemented: 501,
};
