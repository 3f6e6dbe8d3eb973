/** Built as the pane is, with another entry and nothing around it. */
import HtmlWebpackPlugin from 'html-webpack-plugin';
import { join } from 'node:path';
import paneConfiguration from '../../../../webpack.config.js';

export default function configuration(env, options) {
  const here = import.meta.dirname;
  const page = new HtmlWebpackPlugin({
    filename: 'taskpane.html',
    template: join(here, 'page.html'),
    inject: 'body',
    scriptLoading: 'defer',
  });
  return { ...paneConfiguration({ office: 'local' }, options), entry: join(here, 'one-button.tsx'), plugins: [page] };
}
