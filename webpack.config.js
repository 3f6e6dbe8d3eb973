/**
 * Builds the task pane, the same page in every host, into dist/ (nothing of the simulated Excel is part of it).
 *
 *   --env base=https://host/path     where the files will be served; goes into dist/manifest.xml
 *   --env office=cdn                 office.js from Microsoft's worldwide CDN (the default)
 *   --env office=china               office.js from the CDN that 21Vianet operates in China
 *   --env office=self                an unmodified copy of office.js in dist/office/, with Microsoft's notice
 *   --env office=local               as `self`, but nothing is copied: whoever serves the page answers
 *                                    office/office.js (relative to the page) out of
 *                                    node_modules/@microsoft/office-js/dist. For `npm start` and the tests.
 *   --output-path DIRECTORY          instead of dist/
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import CopyPlugin from 'copy-webpack-plugin';
import HtmlWebpackPlugin from 'html-webpack-plugin';
import { ThirdPartyNotices } from './webpack.notices.js';

const here = import.meta.dirname;
const DEVELOPMENT_BASE = 'https://localhost:3000';

/** Where office.js comes from; `origin` is what the page's content security policy must let in besides itself. */
const OFFICE = {
  cdn: {
    script: 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js',
    origin: 'https://appsforoffice.microsoft.com',
  },
  china: {
    script: 'https://appsforoffice.cdn.partner.office365.cn/appsforoffice/lib/1/hosted/office.js',
    origin: 'https://appsforoffice.cdn.partner.office365.cn',
  },
  self: { script: 'office/office.js', origin: '' },
  local: { script: 'office/office.js', origin: '' },
};

function settingsOf(env) {
  const base = String(env.base ?? DEVELOPMENT_BASE).replace(/\/+$/, '');
  const office = OFFICE[env.office ?? 'cdn'];
  if (!URL.canParse(base) || new URL(base).protocol !== 'https:')
    throw new Error(`--env base=${base}: must be an https:// address, as Excel asks for one`);
  if (office === undefined) throw new Error(`--env office=${env.office}: one of ${Object.keys(OFFICE).join(', ')}`);
  return { base, office, copiesOffice: env.office === 'self' };
}

/**
 * Office.js asks for a frame of its own origin, Fluent UI for the one empty style element (the hash is that of the
 * empty text). Nothing else may be loaded and nothing may be sent.
 */
const policy = (office) =>
  [
    "default-src 'none'",
    `script-src 'self' ${office.origin}`.trim(),
    "style-src 'self' 'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='",
    "img-src 'self' data:",
    "font-src 'self' data:",
    "connect-src 'self'",
    "worker-src 'self'",
    "frame-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');

/**
 * What the page needs before any bundle is copied as it is, as a minimizer would write newer JavaScript than old web
 * views read. The address bears the content's hash, so that no cache keeps an old one.
 */
const startupAddress = (name) => {
  const content = readFileSync(path.join(here, 'src/taskpane/startup', name));
  return `startup/${name}?${createHash('sha256').update(content).digest('hex').slice(0, 10)}`;
};

/** Excel's parts of office.js; the other applications' are left out, none is changed. */
const officeFiles = () => {
  const from = path.join(here, 'node_modules/@microsoft/office-js');
  const others = ['access', 'onenote', 'outlook', 'powerpoint', 'project', 'word'].map((name) => `**/${name}*`);
  return [
    {
      context: path.join(from, 'dist'),
      from: '**/*.js',
      to: 'office/[path][name][ext]',
      globOptions: { ignore: [...others, '**/*.debug.js', '**/*vsdoc.js', '**/html2canvas*'] },
      info: { minimized: true },
    },
    { from: path.join(from, 'LICENSE.md'), to: 'office/LICENSE.md' },
  ];
};

export default function configuration(env = {}, { mode = 'production' } = {}) {
  const { base, office, copiesOffice } = settingsOf(env);
  const version = JSON.parse(readFileSync(path.join(here, 'package.json'), 'utf8')).version;
  return {
    mode,
    context: here,
    target: ['web', 'es2021'],
    entry: { taskpane: './src/taskpane/index.tsx' },
    output: {
      path: path.join(here, 'dist'),
      publicPath: '',
      filename: '[name].[contenthash:10].js',
      chunkFilename: '[name].[contenthash:10].js',
      assetModuleFilename: '[name].[contenthash:10][ext]',
      clean: true,
    },
    devtool: mode === 'production' ? false : 'source-map',
    resolve: { extensions: ['.tsx', '.ts', '.js'] },
    module: {
      rules: [
        {
          test: /\.tsx?$/,
          loader: 'swc-loader',
          options: {
            jsc: {
              target: 'es2021',
              parser: { syntax: 'typescript', tsx: true },
              transform: { react: { runtime: 'automatic', development: mode !== 'production' } },
            },
          },
        },
      ],
    },
    plugins: [
      new ThirdPartyNotices({
        copied: copiesOffice ? [path.join(here, 'node_modules/@microsoft/office-js')] : [],
      }),
      new HtmlWebpackPlugin({
        filename: 'taskpane.html',
        template: './src/taskpane/taskpane.html',
        inject: 'body',
        scriptLoading: 'defer',
        minify: false,
        templateParameters: { officeScript: office.script, policy: policy(office), startupAddress, version },
      }),
      new CopyPlugin({
        patterns: [
          {
            from: 'manifest.xml',
            to: 'manifest.xml',
            transform: (text) => text.toString('utf8').replaceAll(DEVELOPMENT_BASE, base),
          },
          { from: 'assets/icons/*.png', to: 'assets/icons/[name][ext]' },
          { from: 'src/taskpane/startup/startup-page.{js,css}', to: 'startup/[name][ext]', info: { minimized: true } },
          { from: 'src/taskpane/help.html', to: 'help.html' },
          { from: 'assets/samples/*.xlsx', to: 'samples/self-evaluation-sample.xlsx' },
          ...(copiesOffice ? officeFiles() : []),
        ],
      }),
    ],
    performance: { hints: false },
    stats: 'errors-warnings',
  };
}
