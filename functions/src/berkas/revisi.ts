import { createHash } from 'node:crypto';

/** Revision of a file: SHA-256 of its bytes, so that the same content has the same one wherever it is read. */
export const revisiBerkas = (isi: Uint8Array): string => createHash('sha256').update(isi).digest('hex');
