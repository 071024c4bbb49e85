/** Readability's own small DOM, which its package carries without types. It takes well-formed markup only. */
declare module '@mozilla/readability/JSDOMParser.js' {
  // biome-ignore lint/style/noDefaultExport: that is how the package exports it
  export default class JSDOMParser {
    parse(markup: string): unknown
  }
}
