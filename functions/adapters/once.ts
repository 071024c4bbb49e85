/** Builds at the first call and keeps what was built: clients live as long as the process, imports do nothing. */
export function once<T>(build: () => T): () => T {
  let built: { readonly value: T } | undefined
  return () => {
    built ??= { value: build() }
    return built.value
  }
}
