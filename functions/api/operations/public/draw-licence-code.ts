import * as z from 'zod';
import type { PublicRegister } from '../../../core/ports/registers.ts';
import { verifyUrl } from '../../../core/use-cases/deliver-licence.ts';
import { findLicence } from '../../../core/use-cases/write-licence.ts';
import { defineOperation, ok } from '../../operation.ts';
import { idParam } from '../../views/shapes.ts';

export const drawLicenceCodeOperation = defineOperation({
  id: 'draw-licence-code',
  method: 'GET',
  path: '/licences/{number}/code.svg',
  audience: 'public',
  summary: 'Get the QR code that leads to the verification of a licence',
  params: z.strictObject({ number: idParam }),
  answers: { 200: z.string() },
  mediaType: 'image/svg+xml',
  refuses: ['LICENCE_NOT_FOUND'],
  handle: async (
    { params },
    ports: { publicUrl: string; drawCode: (content: string) => string; licences: PublicRegister },
  ) => {
    const { number } = await findLicence(params.number, ports);
    return ok(ports.drawCode(verifyUrl(ports.publicUrl, number)));
  },
});
