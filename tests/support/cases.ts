// Case files: tables in CSV that staff of a town hall can read and add to.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import Papa from 'papaparse';

/** The lines of a case file as records by heading; `file` is relative to tests/. Every cell is text. */
export function cases(file: string): Record<string, string>[] {
  const text = readFileSync(path.join(__dirname, '../../tests', file), 'utf8');
  const { data, errors } = Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true });
  if (errors.length > 0 || data.length === 0) throw new Error(`${file}: ${errors[0]?.message ?? 'no cases'}`);
  return data;
}
