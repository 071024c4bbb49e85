import type { Passage } from '../claim.ts'
import { type Block, blocksOf } from './blocks.ts'
import { datelineLength, furnitureRole, opensComments, type Role } from './passage-roles.ts'
import { withinReach } from './reach.ts'
import { repeatsIn } from './repeats.ts'
import { sentenceSpans } from './sentence-spans.ts'

/**
 * Tells an article's paragraphs apart: what is evidence, what is set aside and why. Answers passages in order, disjoint,
 * covering every non-blank character. `text` is normalised.
 */
export function passagesOf(text: string): readonly Passage[] {
  const blocks = blocksOf(text)
  const page = pageOf(blocks)
  const passages: Passage[] = []
  let comments = false
  for (const [index, block] of blocks.entries()) {
    comments ||= index > 0 && opensComments(block.text) && !opensComments(blocks[index + 1]?.text ?? '')
    if (comments) passages.push(aside(block, 'comment', "a reader's comment"))
    else passages.push(...roleOf(index, block, page))
  }
  return withinReach(text, passages)
}

/** What a paragraph's role depends on besides its own words. */
interface Page {
  readonly blocks: readonly Block[]
  readonly furniture: readonly (Role | undefined)[]
  /** Stretches that hold a credited caption. */
  readonly captioned: ReadonlySet<number>
  repeats(index: number): boolean
}

function pageOf(blocks: readonly Block[]): Page {
  const furniture = blocks.map((block) => furnitureRole(block.text))
  const captioned = new Set(blocks.filter((_, index) => furniture[index]?.role === 'caption').map(({ group }) => group))
  return { blocks, furniture, captioned, repeats: repeatsIn(blocks.map(({ text }) => text)) }
}

function roleOf(index: number, block: Block, page: Page): readonly Passage[] {
  const furniture = page.furniture[index]
  if (furniture) return [aside(block, furniture.role, furniture.reason)]
  if (index === 0 && isTitle(block.text)) return [evidence(block, 'headline')]
  if (page.captioned.has(block.group) && endless(block.text))
    return [aside(block, 'caption', 'stands among picture captions')]
  if (index > 2 && page.repeats(index)) return [aside(block, 'pull-quote', 'repeats a paragraph')]
  if (index === 1 && isDeck(block.text) && isTitle(page.blocks[0]?.text ?? '')) return [evidence(block, 'deck')]
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
  return text.split(/\s+/).length <= 22 && sentenceSpans(text, 0, text.length).length === 1 && !/^"/.test(text)
}

/** A short line without an end. */
function endless(text: string): boolean {
  return !/[.!?:]["']?$/.test(text) && text.split(/\s+/).length <= 12
}
