import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const dist = path.resolve(__dirname, '../../dist');
const manifest: unknown = JSON.parse(readFileSync(path.join(dist, 'appsscript.json'), 'utf8'));

describe('dist', () => {
  test('holds the three files that are pushed and nothing else', () => {
    expect(readdirSync(dist).sort()).toEqual(['Code.js', 'appsscript.json', 'sidebar.html']);
  });

  // docs/decisions: a further scope means a further consent of every operator
  test('asks for the six narrow scopes and no other', () => {
    expect(manifest).toHaveProperty(
      'oauthScopes',
      ['spreadsheets.currentonly', 'documents', 'script.send_mail', 'script.container.ui', 'script.scriptapp', 'userinfo.email'].map(
        (scope) => `https://www.googleapis.com/auth/${scope}`,
      ),
    );
  });

  // docs/decisions: works under the scope for documents
  test('switches on the Docs service and no other', () => {
    expect(manifest).toHaveProperty('dependencies', {
      enabledAdvancedServices: [{ userSymbol: 'Docs', serviceId: 'docs', version: 'v1' }],
    });
  });

  test('runs on V8 in Japanese time', () => {
    expect(manifest).toMatchObject({ runtimeVersion: 'V8', timeZone: 'Asia/Tokyo' });
  });
});
