import type { PDFDocumentProxy } from 'pdfjs-dist';

// WebKit has no async iteration of streams yet, and pdf.js reads text that way.
function completeStreams(): void {
  const prototype = ReadableStream.prototype as { [Symbol.asyncIterator]?: unknown };
  if (Symbol.asyncIterator in prototype) return;
  prototype[Symbol.asyncIterator] = async function* (this: ReadableStream<unknown>) {
    const reader = this.getReader();
    try {
      for (;;) {
        const { done, value } = await reader.read();
        if (done) return;
        yield value;
      }
    } finally {
      reader.releaseLock();
    }
  };
}

const beside = (path: string) => new URL(path, document.baseURI).href;

export interface OpenedPdf {
  document: PDFDocumentProxy;
  library: typeof import('pdfjs-dist');
  close: () => Promise<void>;
}

/** Opens a PDF from bytes. pdf.js is loaded the first time; it fetches only files shipped beside the page. */
export async function openPdf(bytes: Uint8Array): Promise<OpenedPdf> {
  completeStreams();
  const library = await import('pdfjs-dist/legacy/build/pdf.mjs');
  library.GlobalWorkerOptions.workerSrc = beside('pdfjs/pdf.worker.min.mjs');
  const task = library.getDocument({
    // pdf.js hands the buffer to its worker; the caller keeps its own.
    data: bytes.slice(),
    useWasm: false,
    wasmUrl: beside('pdfjs/wasm/'),
    standardFontDataUrl: beside('pdfjs/standard_fonts/'),
    isEvalSupported: false,
    enableXfa: false,
    // Letters are drawn as outlines: set as fonts, WebKit moves each to a whole pixel and words come apart.
    disableFontFace: true,
  });
  const document_ = await task.promise;
  return { document: document_, library, close: () => task.destroy() };
}
