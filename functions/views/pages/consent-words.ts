/** What the sign-up form says above its button; kept word for word with the consent of whoever presses it. */
export const consentWords =
  'We send a confirmation email first, and nothing before you confirm. We store your address and these choices. No tracking. Every mail has a link that unsubscribes.'
