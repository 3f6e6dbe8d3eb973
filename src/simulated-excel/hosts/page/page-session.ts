/** What the server says of this visit: where the pane is, and which workbook to begin with. */
import { isRecord, parseJson } from './office-frame/messages';

export interface ServedWorkbook {
  readonly name: string;
  readonly url: string;
}

export interface PageSession {
  readonly paneUrl: string;
  readonly workbook: ServedWorkbook | null;
  /** The sample's tables without a name, to see the first use. */
  readonly unnamed: ServedWorkbook | null;
}

const servedWorkbook = (given: unknown): ServedWorkbook | null =>
  isRecord(given) && typeof given.name === 'string' && typeof given.url === 'string'
    ? { name: given.name, url: given.url }
    : null;

async function fetched(address: string): Promise<Response> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return response;
}

export async function loadSession(): Promise<PageSession> {
  const answer = parseJson(await (await fetched('session.json')).text());
  if (!isRecord(answer) || typeof answer.paneUrl !== 'string') throw new Error('session.json');
  return {
    paneUrl: answer.paneUrl,
    workbook: servedWorkbook(answer.workbook),
    unnamed: servedWorkbook(answer.unnamed),
  };
}

export const loadText = async (address: string): Promise<string> => (await fetched(address)).text();

export const loadBytes = async (address: string): Promise<Uint8Array> =>
  new Uint8Array(await (await fetched(address)).arrayBuffer());
