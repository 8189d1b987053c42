import { damaged, readArchive } from '#server/backup/archive-reader.ts';
import { MANIFEST, type Manifest, parseManifest } from '#server/backup/manifest.ts';

/** An archive whose every member was read once and is what its manifest says. */
export type VerifiedArchive = { path: string; manifest: Manifest; fingerprint: string };

/** Reads a whole archive and compares it with its manifest, before anything is written anywhere. Throws a sentence. */
export async function verifyArchive(path: string, signal: AbortSignal): Promise<VerifiedArchive> {
  const chunks: Buffer[] = [];
  const members = await readArchive(path, async ({ name, content }) => {
    signal.throwIfAborted();
    if (name !== MANIFEST) return;
    for await (const chunk of content) chunks.push(chunk);
  });
  const fingerprint = members.get(MANIFEST)?.sha256;
  if (!fingerprint) throw damaged(path, 'its list of contents is missing: it is no whole backup of Copydesk');
  members.delete(MANIFEST);
  const parsed = parseManifest(Buffer.concat(chunks).toString('utf8'));
  if ('problem' in parsed) throw new Error(`${path} ${parsed.problem}.`);
  compare(path, parsed.manifest, members);
  return { path, manifest: parsed.manifest, fingerprint };
}

function compare(path: string, manifest: Manifest, members: Awaited<ReturnType<typeof readArchive>>): void {
  const listed = new Map(Object.entries(manifest.members));
  for (const [name, { bytes, sha256 }] of listed) {
    const found = members.get(name);
    if (!found) throw damaged(path, `"${name}" is missing`);
    if (found.bytes !== bytes || found.sha256 !== sha256)
      throw damaged(path, `"${name}" is not what was written into it`);
  }
  const files = new Set(manifest.files.map((file) => `files/${file}`));
  for (const name of members.keys()) {
    const table = tableOf(name);
    const belongs = table === null ? files.has(name) : table in manifest.tables;
    if (!listed.has(name) || !belongs) throw damaged(path, `"${name}" does not belong into it`);
  }
  const lost = [...files].find((name) => !listed.has(name));
  if (lost) throw damaged(path, `"${lost}" is missing`);
}

/** The table whose part a member is, or null where it is another kind of member. */
export function tableOf(member: string): string | null {
  return member.match(/^tables\/(\w+)\/\d{6}$/)?.[1] ?? null;
}
