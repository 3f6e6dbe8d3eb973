/** A reader that has seen enough (`… | head`) ends the output, not the command. */
const isClosedPipe = (error: Error): boolean => 'code' in error && error.code === 'EPIPE';

export function toleratePipes(): void {
  for (const stream of [process.stdout, process.stderr])
    stream.on('error', (error: Error) => {
      if (!isClosedPipe(error)) throw error;
    });
}
