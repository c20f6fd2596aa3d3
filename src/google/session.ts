// Who is at the sheet: language and address.

/** The language of the person at the sheet, such as "ja". */
export function userLocale(): string {
  return Session.getActiveUserLocale();
}

/** The address of whoever runs the script; '' where Google does not tell. */
export function userMail(): string {
  return Session.getEffectiveUser().getEmail();
}

/** The same, and '' where the person has not let the add-on know it. */
export function mailIfTold(): string {
  try {
    return userMail();
  } catch {
    return '';
  }
}
