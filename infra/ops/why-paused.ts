/** What each reason of a pause means, and what to do; codes are SES's. */
const meanings: Readonly<Record<string, string>> = {
  operator: 'One of you stopped it; start-sending ends it.',
  unknown: 'SES did not answer five times in a row; it is tried again by itself.',
  DailyQuota: 'The day’s quota of SES is used up; it goes on as the day moves on.',
  SendingNotAllowed:
    'SES does not take mail from this account: sender not verified any more, sandbox, or stopped by AWS; preflight says which.',
  ConfigurationSetDoesNotExist: 'The configuration set was deleted; deploy again.',
  ConfigurationSetSendingPausedException: 'Sending by the configuration set was switched off in SES; switch it on.',
  AccountSendingPausedException: 'AWS or one of you stopped the account’s sending; see its dashboard in SES.',
  InvalidClientTokenId: 'The function’s credentials are refused: its role was changed or deleted; deploy again.',
  SignatureDoesNotMatch: 'The clock of the machine is wrong, or its credentials are.',
  RequestExpired: 'The clock of the machine is wrong.',
  AccessDenied: 'The function may not send: its policy was changed; deploy again.',
}

/** One line for who is woken. */
export function whyPaused(reason: string | undefined): string {
  return meanings[reason ?? ''] ?? `SES answered ${reason ?? 'nothing'}; preflight may find why.`
}
