/** What the server says of this visit: where the pane is, and which workbook to begin with. */
import { isRecord, parseJson } from './office-frame/messages';

export interface PageSession {
  readonly paneUrl: string;
  readonly workbook: { readonly name: string; readonly url: string } | null;
}

async function fetched(address: string): Promise<Response> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return response;
}

export async function loadSession(): Promise<PageSession> {
  const answer = parseJson(await (await fetched('session.json')).text());
  if (!isRecord(answer) || typeof answer.paneUrl !== 'string') throw new Error('session.json');
  const { workbook } = answer;
  const isNamed = isRecord(workbook) && typeof workbook.name === 'string' && typeof workbook.url === 'string';
  return {
    paneUrl: answer.paneUrl,
    workbook: isNamed ? { name: String(workbook.name), url: String(workbook.url) } : null,
  };
}

export const loadText = async (address: string): Promise<string> => (await fetched(address)).text();

export const loadBytes = async (address: string): Promise<Uint8Array> =>
  new Uint8Array(await (await fetched(address)).arrayBuffer());
