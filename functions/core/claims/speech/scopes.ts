import type { Chunk, Sentence } from '../text/text.ts'
import type { SpeechFrame } from './speech.ts'

/** What stands beside another speaker is no longer the first one's: `France said …, and the UN said …`. */
export function cutAtNext(sentence: Sentence, frames: readonly SpeechFrame[]): readonly SpeechFrame[] {
  return frames.map((frame, index) => {
    const next = frames[index + 1]
    if (!next || frame.scope.from <= frame.at || next.speaker.from <= frame.at) return frame
    const clause = sentence.clauses.findLast((other) => other.from <= next.speaker.from && other.from > frame.at)
    if (!clause || /^(?:that|said|who|which|if)$/.test(clause.marker)) return frame
    return { ...frame, scope: { from: frame.scope.from, to: Math.max(clause.from, frame.scope.from) } }
  })
}

/** The innermost frame: the last one opened before the token, else the one that closes after it, else "according to". */
export function covering<T extends { readonly frame: SpeechFrame }>(
  frames: readonly T[],
  token: number,
): T | undefined {
  const holds = frames.filter(
    ({ frame }) => frame.scope.from <= token && token < frame.scope.to && !within(frame.speaker, token),
  )
  const leading = holds.findLast(({ frame }) => frame.at < token && frame.scope.from > frame.at)
  return leading ?? holds.find(({ frame }) => frame.at > token) ?? holds.at(-1)
}

function within(chunk: Chunk, token: number): boolean {
  return chunk.from <= token && token < chunk.to
}
