/**
 * The messages between office.js in the pane's frame and its host, as JSON texts. The only place that reads what
 * the frame sends: what does not fit is null, never half a message.
 */

export type FrameRequest =
  | { readonly action: 'invoke'; readonly name: string; readonly reply: ReplyAddress; readonly data: unknown }
  | { readonly action: 'register'; readonly name: string; readonly reply: ReplyAddress; readonly data: unknown }
  | { readonly action: 'unregister'; readonly name: string; readonly reply: ReplyAddress; readonly data: unknown };

export interface ReplyAddress {
  readonly conversation: string;
  readonly correlation: number;
}

const ACTIONS = ['invoke', 'register', 'unregister'] as const;

export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
}

export function parseRequest(message: unknown): FrameRequest | null {
  if (typeof message !== 'string') return null;
  const parsed = parseJson(message);
  if (!isRecord(parsed) || parsed._messageType !== 0) return null;
  const { _actionType: type, _actionName: name, _conversationId: conversation, _correlationId: correlation } = parsed;
  const action = typeof type === 'number' ? ACTIONS[type] : undefined;
  if (action === undefined || typeof name !== 'string') return null;
  if (typeof conversation !== 'string' || typeof correlation !== 'number') return null;
  return { action, name, reply: { conversation, correlation }, data: parsed._data };
}

const envelope = (name: string, to: ReplyAddress, responseType: 0 | 1, data: unknown): string =>
  JSON.stringify({
    _messageType: 1,
    _responseType: responseType,
    _errorCode: 0,
    _actionName: name,
    _conversationId: to.conversation,
    _correlationId: to.correlation,
    _data: data,
    _serializerVersion: 1,
  });

export const replyTo = (request: FrameRequest, data: unknown): string => envelope(request.name, request.reply, 0, data);

/** An event for whoever registered with this request. */
export const eventFor = (request: FrameRequest, data: unknown): string =>
  envelope(request.name, request.reply, 1, data);

/** Where the keyboard goes: office.js says so of keys within the frame, and is told so from outside. */
export type FocusMove = 'into' | 'into-from-end' | 'to-sheet' | 'to-next' | 'to-previous' | 'past-end' | 'past-start';

/** OSF.AgaveHostAction; F2 and Escape both mean the sheet. */
const FOCUS_MOVES: ReadonlyMap<unknown, FocusMove> = new Map<unknown, FocusMove>([
  [5, 'to-next'],
  [6, 'to-previous'],
  [13, 'past-end'],
  [14, 'past-start'],
  [15, 'to-sheet'],
  [16, 'to-sheet'],
  [17, 'past-end'],
  [18, 'past-start'],
]);
const TAB_IN = 11;
const TAB_IN_FROM_END = 12;

export const focusMoveOf = (data: unknown): FocusMove | null =>
  Array.isArray(data) ? (FOCUS_MOVES.get((data as readonly unknown[])[1]) ?? null) : null;

/** office.js gives the focus to the first, or the last, element of the pane. */
export const focusNotice = (conversation: string, move: 'into' | 'into-from-end'): string =>
  JSON.stringify({
    _messageType: 0,
    _actionType: 0,
    _actionName: 'Office_notifyAgave',
    _conversationId: `${conversation}_ntf`,
    _correlationId: 0,
    _origin: location.origin,
    _data: [move === 'into' ? TAB_IN : TAB_IN_FROM_END],
    _serializerVersion: 1,
  });

/** `executeMethod`: which of Office's methods, and its parameters by their wire names. */
export interface MethodCall {
  readonly dispatchId: number;
  readonly parameters: Readonly<Record<string, unknown>>;
}

export function methodCallOf(data: unknown): MethodCall | null {
  if (!isRecord(data) || !isRecord(data.DdaMethod)) return null;
  const { DispatchId } = data.DdaMethod;
  return typeof DispatchId === 'number' ? { dispatchId: DispatchId, parameters: data } : null;
}

/** The rich API's request (`DispatchId` 93): body text and flags out of its array. */
export function richApiRequestOf(call: MethodCall): { readonly body: string; readonly flags: number } | null {
  const { ArrayData: fields } = call.parameters;
  if (!Array.isArray(fields)) return null;
  const [, , , , body, , flags] = fields as readonly unknown[];
  return typeof body === 'string' ? { body, flags: typeof flags === 'number' ? flags : 0 } : null;
}

/** The settings of a save (`DispatchId` 76), each a JSON text. */
export function settingsOf(call: MethodCall): ReadonlyMap<string, string> | null {
  const { DdaSettingsMethod: method } = call.parameters;
  if (!isRecord(method)) return null;
  const { Properties: properties } = method;
  const entries = Array.isArray(properties)
    ? (properties as readonly unknown[]).map((entry) => (Array.isArray(entry) ? (entry as readonly unknown[]) : []))
    : isRecord(properties)
      ? Object.entries(properties)
      : null;
  if (entries === null) return null;
  const settings = new Map<string, string>();
  for (const [key, value] of entries) {
    if (typeof key === 'string' && typeof value === 'string') settings.set(key, value);
  }
  return settings;
}
