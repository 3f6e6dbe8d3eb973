/** The guides as pages that a browser opens as they are: an accountant has no reader of Markdown. */
import { marked } from 'marked';

/** Quiet, printable, with the fonts of a Chinese office; readable in a dark browser too. */
const STYLE = `
:root { color-scheme: light dark; }
body { max-width: 48rem; margin: 2rem auto; padding: 0 1rem; line-height: 1.7;
  font-family: "Microsoft YaHei", "PingFang SC", "Noto Sans CJK SC", sans-serif; }
table { border-collapse: collapse; margin: 1rem 0; }
th, td { border: 1px solid #8886; padding: 0.35rem 0.6rem; text-align: left; vertical-align: top; }
code, pre { font-family: Consolas, "Noto Sans Mono CJK SC", monospace; background: #8882; }
code { padding: 0.1em 0.3em; } pre { padding: 0.8rem; overflow-x: auto; } pre code { background: none; }
img { max-width: 100%; border: 1px solid #8886; }
`;

const PICTURE = /!\[[^\]]*\]\((?!https?:)([^)\s]+)\)/gu;
const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** `docs/it.zh.md` → `docs/it.zh.html`. */
export const pageName = (guide: string): string => guide.replace(/\.md$/u, '.html');

/** Pictures that a guide shows, as it names them. */
export const picturesIn = (markdown: string): readonly string[] =>
  [...markdown.matchAll(PICTURE)].map(([, picture = '']) => picture);

export function guidePage(markdown: string): string {
  const title = /^# (.+)$/mu.exec(markdown)?.[1] ?? '';
  // Links among the guides lead to the pages.
  const body = marked.parse(markdown.replaceAll(/(\]\((?!https?:)[^)\s#]+)\.md(?=[)#])/gu, '$1.html'), {
    async: false,
  });
  return `<!doctype html>
<html lang="zh-CN">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}</title><style>${STYLE}</style></head>
<body>
${body}</body>
</html>
`;
}
