/** What `npm run package` says to the IT department. */
import type { Sentences } from './entry';

export const deployment = {
  'package.usage': {
    zh: '用法：npm run package -- --base https://内网地址[/路径] [--office self|cdn|china] [--hosts "https://网页版Office的站点"] [--share \\\\服务器\\文件夹] [--out 文件.zip]',
    en: 'Usage: npm run package -- --base https://host[/path] [--office self|cdn|china] [--hosts "https://office-host"] [--share \\\\server\\folder] [--out FILE.zip]',
  },
  'package.base': {
    zh: '--base 要写成以 https:// 开头的网址，例如 https://addin.example.gov.cn/zipin（现在是“{base}”）。',
    en: '--base must be an https:// address such as https://addin.example.gov.cn/zipin (it is “{base}”).',
  },
  'package.office': {
    zh: '--office 只能是 self（随包附带）、cdn（微软全球）或 china（世纪互联），现在是“{office}”。',
    en: '--office is one of self (in the package), cdn (worldwide) or china (21Vianet); it is “{office}”.',
  },
  'package.host': {
    zh: '--hosts 里的“{host}”不是网址；要写成 https://主机，可以用 *. 开头，几个之间用空格隔开。',
    en: '“{host}” in --hosts is no address; write https://host, *. may begin it, blanks between several.',
  },
  'package.share': {
    zh: '--share 要写成 \\\\服务器\\文件夹（现在是“{share}”）。',
    en: '--share must be \\\\server\\folder (it is “{share}”).',
  },
  'package.failed': {
    zh: '没有做成部署包，什么也没有写。原因：{reason}',
    en: 'No package was made and nothing was written. The reason: {reason}',
  },
  'package.made': {
    zh: '部署包已做好：{path}（{bytes} 字节）。先看里面的 docs/it.zh.html。',
    en: 'The package is made: {path} ({bytes} bytes). Begin with docs/it.zh.html in it.',
  },
} satisfies Sentences;
