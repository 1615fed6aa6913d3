import { gzipSync } from 'node:zlib';
import type { Plugin } from 'vite';

export interface Built {
  code: string | Uint8Array;
  imports: string[];
  css: string[];
}

/** Bytes after gzip of the given files and everything that they cannot do without. */
export function firstPage(files: Map<string, Built>, from: string[]): { bytes: number; files: string[] } {
  const needed = new Set<string>();
  const take = (name: string) => {
    const file = files.get(name);
    if (!file || needed.has(name)) return;
    needed.add(name);
    [...file.imports, ...file.css].forEach(take);
  };
  from.forEach(take);
  return { bytes: [...needed].reduce((sum, name) => sum + gzipSync(files.get(name)!.code).length, 0), files: [...needed].sort() };
}

/** Fails the build when the first page a person sees has grown beyond its budget. Fonts are not in it: they come after. */
export function budget(kilobytes: number): Plugin {
  return {
    name: 'first-page-budget',
    apply: 'build',
    generateBundle(_, bundle) {
      const files = new Map<string, Built>();
      const starts: string[] = [];
      for (const [name, file] of Object.entries(bundle)) {
        if (file.type === 'asset') {
          files.set(name, { code: file.source, imports: [], css: [] });
          continue;
        }
        const css = [...((file as { viteMetadata?: { importedCss: Set<string> } }).viteMetadata?.importedCss ?? [])];
        files.set(name, { code: file.code, imports: file.imports, css });
        if (file.isEntry) starts.push(name);
      }
      const { bytes, files: needed } = firstPage(files, starts);
      const told = `first page: ${(bytes / 1000).toFixed(1)} kB gzipped in ${needed.length} files, budget ${kilobytes} kB`;
      if (bytes > kilobytes * 1000) this.error(`${told}. What it loads: ${needed.join(', ')}`);
      this.info(told);
    },
  };
}
