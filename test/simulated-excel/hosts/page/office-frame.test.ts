/** What is read out of office.js' messages, and the answers that the page gives by itself. */
import { answerRuntime, type Runtime } from '../../../../src/simulated-excel/hosts/page/office-frame/app-runtime';
import {
  methodCallOf,
  parseRequest,
  replyTo,
  richApiRequestOf,
  settingsOf,
} from '../../../../src/simulated-excel/hosts/page/office-frame/messages';

const message = {
  _messageType: 0,
  _actionType: 0,
  _actionName: 'executeMethod',
  _conversationId: 'c',
  _correlationId: 7,
  _data: { DdaMethod: { DispatchId: 93 }, ArrayData: ['', 'POST', 'ProcessQuery', [], '{"Actions":[]}', 0, 64] },
};

test('a request is read, and answered to its conversation', () => {
  const request = parseRequest(JSON.stringify(message));
  if (request === null) throw new Error('not read');
  expect(request).toMatchObject({ action: 'invoke', name: 'executeMethod' });
  const call = methodCallOf(request.data);
  expect(call && richApiRequestOf(call)).toEqual({ body: '{"Actions":[]}', flags: 64 });
  expect(JSON.parse(replyTo(request, { Error: 0 }))).toMatchObject({
    _messageType: 1,
    _conversationId: 'c',
    _correlationId: 7,
    _data: { Error: 0 },
  });
});

test.each([
  ['no text', 5],
  ['no JSON', 'hello'],
  ['a reply', JSON.stringify({ ...message, _messageType: 1 })],
  ['an unknown action', JSON.stringify({ ...message, _actionType: 9 })],
  ['no conversation', JSON.stringify({ ...message, _conversationId: null })],
])('%s is no request', (_name, data) => {
  expect(parseRequest(data)).toBeNull();
});

test('settings are read whether they come as pairs or as an object', () => {
  const call = (properties: unknown) => ({
    dispatchId: 76,
    parameters: { DdaSettingsMethod: { Properties: properties } },
  });
  expect(settingsOf(call([['a', '1']]))).toEqual(new Map([['a', '1']]));
  expect(settingsOf(call({ a: '1' }))).toEqual(new Map([['a', '1']]));
  expect(settingsOf(call('a'))).toBeNull();
});

test('only requests to the runtime are answered here', () => {
  const states: string[] = [];
  const runtime: Runtime = {
    state: () => 'Background',
    setState: (state) => void states.push(state),
    startState: 'Background',
  };
  const body = (path: string): string =>
    JSON.stringify({
      ObjectPaths: { 1: { Id: 1, ObjectPathType: 2, Name: path } },
      Actions: [
        { Id: 2, ActionType: 1, ObjectPathId: 1 },
        { Id: 3, ActionType: 3, Name: 'SetAppRuntimeState', ArgumentInfo: { Arguments: ['Visible'] } },
        { Id: 4, ActionType: 3, Name: 'GetAppRuntimeState' },
      ],
    });
  const answer: unknown = JSON.parse(answerRuntime(body('Microsoft.AppRuntime.AppRuntimeService'), runtime) ?? '{}');
  expect(answer).toMatchObject({ Results: [{ ActionId: 2 }, { ActionId: 3 }, { ActionId: 4, Value: 'Background' }] });
  expect(states).toEqual(['Visible']);
  expect(answerRuntime(body('Workbook'), runtime)).toBeNull();
});
