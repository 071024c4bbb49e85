/** To the end of the clause. */
const rest = '[^.;:!?]*'

/**
 * What the trade says in the same words of any event: why a name is withheld, that nobody could verify or would comment, how a
 * monitor works, who wrote and edited. Two reports that share it have copied nothing.
 */
const standing = new RegExp(
  [
    `\\b(?:who )?(?:spoke|speaking|said so|talked)? ?on (?:the )?condition of anonymity\\b${rest}`,
    `\\b(?:because|since|as) (?:he|she|they) (?:was|were|is|are|had) not (?:been )?(?:authori[sz]ed|allowed|permitted|cleared) to\\b${rest}`,
    `\\b(?:could|can|has|have|had)(?:not| not|n['’]t)? (?:immediately |yet )?be(?:en)? (?:independently |immediately )*(?:verified|confirmed)\\b${rest}`,
    `\\b(?:there was |there were )?no immediate (?:comment|claim|word|response|reaction|confirmation)\\b${rest}`,
    `\\b(?:was|were|is|are) not (?:immediately )?(?:available|reachable) (?:for|to) comment\\b${rest}`,
    `\\bdid not (?:immediately )?(?:respond|reply|answer) to (?:an? |repeated |several )?(?:requests?|calls?|e-?mails?)\\b${rest}`,
    `\\bdeclined to comment\\b${rest}`,
    `\\bwhich (?:relies|depends|draws) (?:up)?on (?:a |an |its )?(?:wide |vast )?(?:network|web|sources|contacts|activists|informants)\\b[^.;:!?,]*`,
    `\\b(?:additional |further )?(?:reporting|writing|editing) by\\b${rest}`,
  ].join('|'),
  'gi',
)

export function withoutStandingPhrases(paragraph: string): string {
  return paragraph.replace(standing, ' ')
}
