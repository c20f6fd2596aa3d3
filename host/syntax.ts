// Checks a script file before it runs. Node accepts syntax that Apps Script refuses at upload, so the file is read
// with acorn first (guides/v8-runtime, "limitations"; React-Google-Apps-Script#236 for BigInt literals).
import { type Node, parse } from 'acorn';

/** Names of the top-level functions: only these can be called from a menu, a trigger or google.script.run. */
export function topLevelFunctions(code: string, fileName: string): string[] {
  let program: ReturnType<typeof parse>;
  try {
    program = parse(code, { ecmaVersion: 2022, sourceType: 'script', locations: true });
  } catch (error) {
    throw new SyntaxError(`Syntax error: ParseError: ${error instanceof Error ? error.message : String(error)} file: ${fileName}`);
  }
  const refused = findRefused(program);
  if (refused !== null) throw new SyntaxError(`Syntax error: ParseError: ${refused} file: ${fileName}`);
  return program.body.flatMap((node) => (node.type === 'FunctionDeclaration' ? [node.id.name] : []));
}

/** Private and static fields, static blocks and BigInt literals do not get past the upload. */
function findRefused(node: Node): string | null {
  const at = node.loc ? ` line: ${node.loc.start.line}` : '';
  if (node.type === 'PrivateIdentifier') return `Unexpected token ILLEGAL${at}`;
  if (node.type === 'StaticBlock' || (node.type === 'PropertyDefinition' && 'static' in node && node.static === true))
    return `Unexpected token =${at}`;
  if (node.type === 'Literal' && 'bigint' in node && node.bigint) return `Unexpected token ILLEGAL${at}`;
  for (const value of Object.values(node)) {
    for (const child of Array.isArray(value) ? value : [value]) {
      if (typeof child === 'object' && child !== null && typeof (child as { type?: unknown }).type === 'string') {
        const found = findRefused(child as Node);
        if (found !== null) return found;
      }
    }
  }
  return null;
}
