import type { Development } from '#core/dossier.ts'
import { words } from './wording.ts'

export interface Badge {
  readonly label: string
  readonly tone: 'good' | 'warn' | 'plain' | 'bad'
}

/** Status and what it rests on, in few words. */
export function badgeOf({ status, basis, independent }: Pick<Development, 'status' | 'basis' | 'independent'>): Badge {
  const { badges } = words
  switch (status) {
    case 'confirmed':
      return { label: badges.confirmed(basis), tone: 'good' }
    case 'reported':
      return { label: badges.reported(independent.count), tone: 'plain' }
    case 'claimed':
      return { label: isPartisan(independent) ? badges.claimedBySide : badges.claimedBySource, tone: 'plain' }
    case 'disputed':
      return { label: badges.disputed, tone: 'warn' }
    case 'corrected':
    case 'withdrawn':
      return { label: badges[status], tone: 'bad' }
  }
}

/** Whether all who say so are parties to the conflict. */
export function isPartisan({ groups }: Development['independent']): boolean {
  return groups.length > 0 && groups.every(({ side }) => side !== null)
}
