// What the person has let the add-on do. Consent may be partial: developers.google.com/apps-script/concepts/scopes, granular permissions.
import type { Permission } from '../sheet/permission';
import { Stop } from '../sheet/stop';

const AUTH = 'https://www.googleapis.com/auth/';
/** As appsscript.json has them. */
const scopes: { readonly [P in Permission]: string } = {
  sheet: `${AUTH}spreadsheets.currentonly`,
  mail: `${AUTH}script.send_mail`,
  documents: `${AUTH}documents`,
  timer: `${AUTH}script.scriptapp`,
  address: `${AUTH}userinfo.email`,
  page: `${AUTH}script.container.ui`,
};

/** For menus: where one of these is missing the run ends here, and Google asks the person. A sidebar cannot be asked so. */
export function askPermissions(needed: readonly Permission[]): void {
  ScriptApp.requireScopes(
    ScriptApp.AuthMode.FULL,
    needed.map((each) => scopes[each]),
  );
}

/** Stops where one of these is missing, with the address at which the person can give it. */
export function requirePermissions(needed: readonly Permission[]): void {
  if (needed.length === 0) return;
  const url = consentUrl(needed);
  if (url === null) return;
  throw new Stop({ code: 'permission-missing', permissions: needed.filter((each) => consentUrl([each]) !== null), url });
}

export function permitted(permission: Permission): boolean {
  return consentUrl([permission]) === null;
}

/** ScriptApp with the second argument that the types of it lack (reference/script/script-app, getAuthorizationInfo). */
type ByScopes = {
  getAuthorizationInfo(mode: GoogleAppsScript.Script.AuthMode, scopes: string[]): GoogleAppsScript.Script.AuthorizationInfo;
};

/** Where to give these permissions; null where all are given. */
function consentUrl(needed: readonly Permission[]): string | null {
  const app: ByScopes = ScriptApp;
  const info = app.getAuthorizationInfo(
    ScriptApp.AuthMode.FULL,
    needed.map((each) => scopes[each]),
  );
  return info.getAuthorizationStatus() === ScriptApp.AuthorizationStatus.REQUIRED ? (info.getAuthorizationUrl() ?? '') : null;
}
