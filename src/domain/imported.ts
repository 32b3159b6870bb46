/** Whether somebody came with a list of elsewhere: only the consent of a sign-up here names a form and a policy. */
export function isImported(consent: {
  readonly policy: string | null;
  readonly form: string | null;
}): boolean {
  return consent.policy === null && consent.form === null;
}
