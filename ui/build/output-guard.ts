import type { Plugin } from 'vite';

/** XML namespaces, licence links and documentation links in comments or error texts: names, never fetched. */
const knownNames =
  /^https?:\/\/(www\.w3\.org\/|ns\.adobe\.com\/|www\.xfa\.org\/|www\.apache\.org\/licenses\/|github\.com\/zloirock\/core-js|svelte\.dev\/e\/|example\.com|foo\.bar|a\/c|a\b|x\b|$)/;

/** What must not be in the shipped page; returns one sentence per finding. */
export function findings(fileName: string, source: string): string[] {
  const found: string[] = [];
  if (/\bnew Function\(|(^|[^.\w$])eval\(/.test(source)) {
    found.push(`${fileName}: makes code from text; the content security policy refuses it`);
  }
  for (const [address] of source.matchAll(/https?:\/\/[\w./-]*/g)) {
    if (!knownNames.test(address)) found.push(`${fileName}: remote address ${address}`);
  }
  if (/\.html$/.test(fileName)) {
    if (/<style|\sstyle=|<script(?![^>]*\ssrc=)/.test(source)) {
      found.push(`${fileName}: inline style or script; the content security policy refuses it`);
    }
  }
  return found;
}

/** Fails the build when the page could run code from text or name a remote address. */
export function outputGuard(): Plugin {
  return {
    name: 'ikat-output-guard',
    enforce: 'post',
    generateBundle(_options, bundle) {
      const found = Object.values(bundle).flatMap((file) => {
        const source = file.type === 'chunk' ? file.code : file.source;
        return typeof source === 'string' ? findings(file.fileName, source) : [];
      });
      if (found.length > 0) this.error(found.join('\n'));
    },
  };
}
