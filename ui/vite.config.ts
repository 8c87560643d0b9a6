import { fileURLToPath } from 'node:url';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vitest/config';
import { outputGuard } from './build/output-guard.ts';
import { pdfjsFiles } from './build/pdfjs-files.ts';

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));

// The window talks to the Rust core; tests and the gallery talk to responders in memory.
// Choosing here, not at run time, keeps the fake out of what officers install.
export default defineConfig(({ mode }) => {
  const faked = mode === 'test' || mode === 'gallery';
  return {
    plugins: [svelte(), pdfjsFiles(), outputGuard()],
    resolve: {
      alias: { $host: at(faked ? './src/platform/fake.ts' : './src/platform/tauri.ts') },
      ...(mode === 'test' ? { conditions: ['browser'] } : {}),
    },
    // Relative addresses and separate files only: the content security policy has no data: fonts or scripts.
    base: './',
    build: {
      target: ['es2022', 'safari16', 'chrome110'],
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      reportCompressedSize: false,
      chunkSizeWarningLimit: 700,
      rolldownOptions: { input: { main: at('./index.html') } },
    },
    // The manual's pages are the program's own, beside this folder.
    server: { port: 5173, strictPort: true, fs: { allow: [at('.'), at('../assets')] } },
    test: {
      environment: 'happy-dom',
      include: ['src/**/*.test.ts', 'tests/**/*.test.ts'],
      setupFiles: ['./tests/setup.ts'],
      restoreMocks: true,
      testTimeout: 60_000,
    },
  };
});
