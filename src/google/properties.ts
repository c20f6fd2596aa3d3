// Values kept with the file, out of people's sight. A copy of the file starts without them, so nothing may depend on them.

/** Every value of the file, in one call. */
export function fileProperties(): { readonly [key: string]: string } {
  return PropertiesService.getDocumentProperties().getProperties();
}

/** A value holds 9 KB at most. */
export function writeFileProperties(values: { readonly [key: string]: string }): void {
  PropertiesService.getDocumentProperties().setProperties({ ...values }, false);
}
