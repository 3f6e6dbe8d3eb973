/** One build with webpack in a process of its own. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';

export interface WebpackJob {
  /** Webpack's configuration, relative to the project. */
  readonly config: string;
  readonly env: readonly string[];
}

/** Rejects with webpack's own words. */
export function runWebpack(root: string, { config, env }: WebpackJob, output: string): Promise<void> {
  const options = ['--config', config, '--mode', 'production', '--output-path', output];
  const program = join(root, 'node_modules/webpack/bin/webpack.js');
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [program, ...options, ...env.flatMap((each) => ['--env', each])], {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const said: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => said.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => said.push(chunk));
    child.once('error', reject);
    child.once('close', (code) => {
      if (code === 0) resolve();
      else reject(new Error(`webpack (${config}): ${Buffer.concat(said).toString('utf8')}`));
    });
  });
}
