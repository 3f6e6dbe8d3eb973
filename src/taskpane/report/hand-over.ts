/**
 * How a made file reaches the person: as a download, and where the host lets none through, by the clipboard. A host
 * does not say that it dropped a download, so that copying is always offered beside it.
 */

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
/** The file must stay until the browser has taken it. */
const KEPT_FOR = 60_000;

/** What Office runs on: `PC`, `Mac`, `OfficeOnline`, `iOS`. */
export const platform = (): string | undefined => ('Office' in window ? String(Office.context.platform) : undefined);

/** The web views of Office on a Mac and an iPad drop downloads without a word. */
export function refusesDownloads(platform: string | undefined): boolean {
  return platform === 'Mac' || platform === 'iOS' || !('download' in HTMLAnchorElement.prototype);
}

export function download(bytes: Uint8Array, fileName: string): void {
  const address = URL.createObjectURL(new Blob([Uint8Array.from(bytes)], { type: WORD }));
  const link = document.createElement('a');
  link.href = address;
  link.download = fileName;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(address), KEPT_FOR);
}

/** With its tables where it is pasted into Word, as text elsewhere. Must be called while a press is handled. */
export async function copy({ html, text }: { readonly html: string; readonly text: string }): Promise<boolean> {
  const done = { taken: false };
  const put = (event: ClipboardEvent): void => {
    event.clipboardData?.setData('text/html', html);
    event.clipboardData?.setData('text/plain', text);
    event.preventDefault();
    done.taken = event.clipboardData !== null;
  };
  document.addEventListener('copy', put);
  try {
    // The only way that also works where a frame may not use the newer clipboard.
    if (runCopy() && done.taken) return true;
  } finally {
    document.removeEventListener('copy', put);
  }
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

/** Its types call it deprecated; there is no other that needs no permission. */
function runCopy(): boolean {
  const commands: { execCommand?: (command: string) => boolean } = document;
  return commands.execCommand?.('copy') ?? false;
}
