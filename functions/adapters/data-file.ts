/**
 * Where the project's data lies: two folders above this source; in a bundle beside its code, under the same paths.
 * The bundler keeps one file a function, so this address is that file's own there.
 */
const root = new URL(import.meta.url.endsWith('.ts') ? '../../' : './', import.meta.url)

/**
 * A file or folder of the project that is read at run time, by its path in the project (`corpus/packs`). A bundle holds
 * those that `infra/bundle/data.ts` names for its function.
 */
export function dataFile(path: string): URL {
  return new URL(path, root)
}
