import type { Passage } from '../claim.ts'
import { type Block, blocksOf } from './blocks.ts'
import { datelineLength, furnitureRole, opensComments } from './passage-roles.ts'

/**
 * Tells an article's paragraphs apart: what is evidence, what is set aside and why. Answers passages in order, disjoint,
 * covering every non-blank character. `text` is normalised.
 */
export function passagesOf(text: string): readonly Passage[] {
  const blocks = blocksOf(text)
  const words = blocks.map((block) => wordsOf(block.text))
  const passages: Passage[] = []
  let comments = false
  for (const [index, block] of blocks.entries()) {
    comments ||= index > 0 && opensComments(block.text) && !opensComments(blocks[index + 1]?.text ?? '')
    if (comments) passages.push(aside(block, 'comment', "a reader's comment"))
    else passages.push(...roleOf(index, blocks, words))
  }
  return passages
}

function roleOf(index: number, blocks: readonly Block[], words: readonly ReadonlySet<string>[]): readonly Passage[] {
  const block = blocks[index]
  if (!block) return []
  const furniture = furnitureRole(block.text)
  if (furniture) return [aside(block, furniture.role, furniture.reason)]
  if (index === 0 && isTitle(block.text)) return [evidence(block, 'headline')]
  if (captionLine(index, blocks)) return [aside(block, 'caption', 'stands among picture captions')]
  if (index > 2 && repeats(index, words)) return [aside(block, 'pull-quote', 'repeats a paragraph')]
  if (index === 1 && isDeck(block.text) && isTitle(blocks[0]?.text ?? '')) return [evidence(block, 'deck')]
  if (/^"[^"]*"$/.test(block.text)) return [evidence(block, 'quote')]
  const dateline = datelineLength(block.text)
  if (dateline === 0) return [evidence(block, 'body')]
  const [start, end] = block.span
  const rest = start + dateline
  return [
    {
      span: [start, start + block.text.slice(0, dateline).trimEnd().length],
      role: 'dateline',
      evidence: false,
      reason: 'place line',
    },
    { span: [rest, end], role: 'body', evidence: true },
  ]
}

function aside(block: Block, role: Passage['role'], reason: string): Passage {
  return { span: block.span, role, evidence: false, reason }
}

function evidence(block: Block, role: Passage['role']): Passage {
  return { span: block.span, role, evidence: true }
}

function isTitle(text: string): boolean {
  return !/[.!?]["')]*$/.test(text) && text.split(/\s+/).length <= 22
}

function isDeck(text: string): boolean {
  return text.split(/\s+/).length <= 22 && !/[.!?]["']?\s+\S/.test(text) && !/^"/.test(text)
}

/** A line without an end in one stretch with a credited caption. */
function captionLine(index: number, blocks: readonly Block[]): boolean {
  const block = blocks[index]
  if (!block || /[.!?:]["']?$/.test(block.text) || block.text.split(/\s+/).length > 12) return false
  return blocks.some(
    (other) => other.group === block.group && other !== block && furnitureRole(other.text)?.role === 'caption',
  )
}

/** A short paragraph most of whose words stand in one other, longer or earlier, paragraph. */
function repeats(index: number, words: readonly ReadonlySet<string>[]): boolean {
  const own = words[index]
  if (!own || own.size < 6 || own.size > 40) return false
  return words.some((other, at) => {
    if (at === index || (at > index && other.size <= own.size) || other.size < own.size * 0.7) return false
    let shared = 0
    for (const word of own) if (other.has(word)) shared += 1
    return shared / own.size >= 0.85
  })
}

function wordsOf(text: string): ReadonlySet<string> {
  return new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [])
}
