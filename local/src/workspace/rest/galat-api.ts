/** Refusals in the shape of Google's APIs. */
import type { ErrorRequestHandler, Response } from 'express';

const STATUS: Record<number, string> = {
  400: 'INVALID_ARGUMENT',
  401: 'UNAUTHENTICATED',
  403: 'PERMISSION_DENIED',
  404: 'NOT_FOUND',
  429: 'RESOURCE_EXHAUSTED',
  500: 'INTERNAL',
  503: 'UNAVAILABLE',
};

export class GalatApi extends Error {
  constructor(
    readonly status: number,
    message: string,
    readonly reason = 'backendError',
  ) {
    super(message);
  }
}

export const takAda = (): GalatApi => new GalatApi(404, 'Requested entity was not found.', 'notFound');

export function kirimGalat(jawab: Response, { status, message, reason }: GalatApi): void {
  const error = {
    code: status,
    message,
    status: STATUS[status] ?? 'UNKNOWN',
    errors: [{ message, domain: 'global', reason }],
  };
  jawab.status(status).json({ error });
}

/** What the folder refuses (a damaged file, a lock) is told in its own sentence. */
export const tanganiGalat: ErrorRequestHandler = (galat: unknown, _minta, jawab, _lanjut) => {
  if (galat instanceof GalatApi) return kirimGalat(jawab, galat);
  if ((galat as { type?: string }).type === 'entity.too.large') {
    const batas = (galat as { limit?: number }).limit;
    const sebab = `Request payload size exceeds the limit: ${batas} bytes.`;
    return kirimGalat(jawab, new GalatApi(400, sebab, 'badRequest'));
  }
  kirimGalat(jawab, new GalatApi(400, galat instanceof Error ? galat.message : String(galat), 'badRequest'));
};
