// Bytes of a file as a stream: opened when first asked, closed when read to the end, cancelled or failed.
// Not createReadStream: a file that got shorter meanwhile would end early, and the browser wait for the rest for ever.
import { type FileHandle, open } from 'node:fs/promises';

const CHUNK_BYTES = 256 * 1024;

/** Sends `length` bytes from `start`. A file that is gone or too short is an error of the stream, told to `onError`. */
export function fileSlice(
  path: string,
  start: number,
  length: number,
  onError: (cause: unknown) => void,
): ReadableStream<Uint8Array<ArrayBuffer>> {
  let opening: Promise<FileHandle> | undefined;
  let cancelled = false;
  let at = start;
  const end = start + length;
  return new ReadableStream(
    {
      async pull(controller) {
        try {
          opening ??= open(path);
          const file = await opening;
          if (at < end) {
            const chunk = await readChunk(file, at, Math.min(CHUNK_BYTES, end - at));
            at += chunk.length;
            controller.enqueue(chunk);
          }
          if (at < end) return;
          await file.close();
          controller.close();
        } catch (cause) {
          // a cancelled stream takes no more bytes, and its file is closed below
          if (cancelled) return;
          onError(cause);
          controller.error(cause);
          await close();
        }
      },
      cancel() {
        cancelled = true;
        return close();
      },
    },
    // nothing is opened for an answer that nobody reads
    { highWaterMark: 0 },
  );

  async function close(): Promise<void> {
    const file = await opening?.catch(() => undefined);
    await file?.close();
  }
}

async function readChunk(file: FileHandle, position: number, size: number): Promise<Uint8Array<ArrayBuffer>> {
  const { bytesRead, buffer } = await file.read(new Uint8Array(size), 0, size, position);
  if (bytesRead === 0) throw new Error(`the file ended at byte ${position} while it was being sent`);
  return buffer.subarray(0, bytesRead);
}
