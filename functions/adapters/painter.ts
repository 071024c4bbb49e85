import { readFileSync } from 'node:fs'
import { initWasm, Resvg } from '@resvg/resvg-wasm'
import type { Painter } from '#core/ports/editions.ts'
import { dataFile } from './data-file.ts'
import { indexedPng } from './indexed-png.ts'

/** Where the drawing engine lies, and the letters of a map. */
export const engineFile = 'node_modules/@resvg/resvg-wasm/index_bg.wasm'
export const fontFolder = 'corpus/fonts'
const family = 'Inter'

let engine: Promise<void> | undefined

/** Drawings as pictures. The engine is loaded with the first one; a process has one engine. */
export function painter(): Painter {
  let letters: Uint8Array[] | undefined
  return {
    async paint(svg, width) {
      engine ??= initWasm(readFileSync(dataFile(engineFile)))
      await engine
      letters ??= [500, 700].map((weight) => readFileSync(dataFile(`${fontFolder}/inter-${weight}.ttf`)))
      const drawing = new Resvg(svg, {
        fitTo: { mode: 'width', value: width },
        font: { fontBuffers: letters, defaultFontFamily: family, sansSerifFamily: family },
      })
      const picture = drawing.render()
      try {
        return Buffer.from(indexedPng(picture.pixels, picture.width, picture.height)).toString('base64')
      } finally {
        picture.free()
        drawing.free()
      }
    },
  }
}
