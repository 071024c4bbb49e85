/** While `act` runs, log lines go to stderr, so that stdout holds a command's result alone. */
export async function logsAside<T>(act: () => Promise<T>): Promise<T> {
  const write = process.stdout.write
  process.stdout.write = process.stderr.write.bind(process.stderr) as typeof write
  try {
    return await act()
  } finally {
    process.stdout.write = write
  }
}
