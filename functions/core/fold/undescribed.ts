import { remembered } from './remembered.ts'

/** "independent", "Britain-based", "monitoring group" before a name; not what stands in another relation to it, "close to". */
const description =
  /^(?:(?!(?:to|of|from|in|for|by|with|near|at|on)\s)(?:\p{Ll}[\p{L}-]*|\p{Lu}\p{L}*-(?:based|run|backed|linked|funded|led))\s+)+(?=\p{Lu})/u

/** A name without what is put before it to describe it: one body is one, whatever each article calls it. */
export const undescribed = remembered((name) => name.replace(description, ''))
