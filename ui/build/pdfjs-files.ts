import { readFileSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Plugin } from 'vite';

const packageDir = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));

/**
 * Takes generated code out of pdf.js: the page's policy forbids it, and pdf.js works without it
 * (the probe reports "not supported", PostScript functions are interpreted).
 */
export function withoutGeneratedCode(source: string): string {
  return source
    .replaceAll('new Function("")', 'undefined.unsupported')
    .replace(/new Function\("src","srcOffset","dest","destOffset",/g, 'undefined.unsupported(');
}

/** The files pdf.js loads by address at run time, name -> bytes. */
function runtimeFiles(): Map<string, Uint8Array | string> {
  const files = new Map<string, Uint8Array | string>();
  const worker = readFileSync(join(packageDir, 'legacy/build/pdf.worker.min.mjs'), 'utf8');
  files.set('pdfjs/pdf.worker.min.mjs', withoutGeneratedCode(worker));
  for (const name of readdirSync(join(packageDir, 'standard_fonts'))) {
    files.set(`pdfjs/standard_fonts/${name}`, readFileSync(join(packageDir, 'standard_fonts', name)));
  }
  for (const name of readdirSync(join(packageDir, 'wasm'))) {
    if (/^(openjpeg_nowasm|LICENSE_.*OPENJPEG)/.test(name)) {
      files.set(`pdfjs/wasm/${name}`, readFileSync(join(packageDir, 'wasm', name)));
    }
  }
  return files;
}

/** Ships pdf.js's worker, standard fonts and picture decoder beside the page, in build and dev server alike. */
export function pdfjsFiles(): Plugin {
  return {
    name: 'ikat-pdfjs-files',
    transform(code, id) {
      return id.includes('pdfjs-dist') && code.includes('new Function(')
        ? { code: withoutGeneratedCode(code), map: null }
        : null;
    },
    generateBundle() {
      for (const [fileName, source] of runtimeFiles()) {
        this.emitFile({ type: 'asset', fileName, source });
      }
    },
    configureServer(server) {
      const files = runtimeFiles();
      server.middlewares.use((request, response, next) => {
        const name = decodeURIComponent((request.url ?? '').split('?')[0] ?? '').slice(1);
        const body = files.get(name);
        if (body === undefined) return next();
        response.setHeader(
          'Content-Type',
          /\.m?js$/.test(name) ? 'text/javascript' : 'application/octet-stream',
        );
        response.end(body);
      });
    },
  };
}
