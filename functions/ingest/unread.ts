/** Why an article cannot be read now, and may be later. */
export interface Passing {
  readonly problem: string
  readonly retryAfterSeconds?: number
}

/** Why an article is set aside. */
export interface Unread {
  readonly reason: string
  /** BCP 47, where its language is the reason. */
  readonly language?: string
  /** Id of the article whose other address it is: nothing is missed then. */
  readonly sameAs?: string
}
