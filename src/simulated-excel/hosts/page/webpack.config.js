/** The page with the workbook: for development and tests only, so it never goes to dist/. */
import CopyPlugin from 'copy-webpack-plugin';
import { join } from 'node:path';

const here = import.meta.dirname;

export default {
  mode: 'production',
  context: here,
  entry: { page: './main.ts' },
  output: { filename: '[name].js', chunkFilename: '[name].js', assetModuleFilename: '[name][ext]', clean: true },
  devtool: 'source-map',
  resolve: { extensions: ['.ts', '.js'] },
  module: {
    rules: [
      {
        test: /\.ts$/,
        loader: 'swc-loader',
        options: { jsc: { target: 'es2022', parser: { syntax: 'typescript' } } },
      },
      { test: /\.m?js$/, resolve: { fullySpecified: false } },
    ],
  },
  plugins: [new CopyPlugin({ patterns: ['index.html', 'page.css'].map((name) => join(here, name)) })],
  performance: { hints: false },
  stats: 'errors-warnings',
};
