import type { Development } from '#core/dossier.ts'

export interface Badge {
  readonly label: string
  readonly tone: 'good' | 'warn' | 'plain' | 'bad'
}

/** Status and what it rests on, in few words. */
export function badgeOf({ status, basis, independent }: Pick<Development, 'status' | 'basis' | 'independent'>): Badge {
  switch (status) {
    case 'confirmed':
      return { label: `Confirmed: ${basis}`, tone: 'good' }
    case 'reported':
      return { label: `Reported by ${independent.count} independent`, tone: 'plain' }
    case 'disputed':
      return { label: 'Disputed', tone: 'warn' }
    case 'claimed':
      return { label: `Claimed (one ${isPartisan(independent) ? 'side' : 'source'})`, tone: 'plain' }
    case 'corrected':
      return { label: 'Corrected', tone: 'bad' }
    case 'withdrawn':
      return { label: 'Withdrawn', tone: 'bad' }
  }
}

function isPartisan({ groups }: Development['independent']): boolean {
  return groups.length > 0 && groups.every(({ side }) => side !== null)
}
