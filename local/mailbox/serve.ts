import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { json } from 'node:stream/consumers';
import * as z from 'zod';
import type { Letter, Mailbox } from './mailbox.ts';

/** Our own header, in which the same message carries the same id however often it is sent. */
const idHeader = 'X-Onedoor-Message-Id';

const content = z.object({ Data: z.string() });

const sendEmailSchema = z
  .object({
    FromEmailAddress: z.string().min(3),
    Destination: z.object({ ToAddresses: z.array(z.string().min(3)).min(1).max(50) }),
    Content: z.object({
      Simple: z.object({
        Subject: content,
        Body: z.object({ Text: content }),
        Headers: z.array(z.object({ Name: z.string(), Value: z.string() })).default([]),
      }),
    }),
  })
  .transform(({ Destination, Content: { Simple } }): Letter[] => {
    const messageId = Simple.Headers.find(({ Name }) => Name.toLowerCase() === idHeader.toLowerCase())?.Value;
    return Destination.ToAddresses.map((to) => ({
      to,
      subject: Simple.Subject.Data,
      text: Simple.Body.Text.Data,
      ...(messageId && { messageId }),
    }));
  });

/** Answers `SendEmail` of the SES v2 API, as the unmodified SDK client calls it. */
export function answerMail(mailbox: Mailbox): RequestListener {
  return (request, response) => void respond(mailbox, request, response);
}

async function respond(mailbox: Mailbox, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { status, body, error } = await answer(mailbox, request);
  const headers = { 'content-type': 'application/json', ...(error && { 'x-amzn-errortype': error }) };
  response.writeHead(status, headers).end(JSON.stringify(body));
}

async function answer(
  mailbox: Mailbox,
  request: IncomingMessage,
): Promise<{ status: number; body: unknown; error?: string }> {
  if (request.method !== 'POST' || request.url !== '/v2/email/outbound-emails')
    return { status: 404, error: 'NotFoundException', body: { message: 'Only SendEmail is supported' } };
  try {
    const letters = sendEmailSchema.safeParse(await json(request));
    if (!letters.success)
      return { status: 400, error: 'BadRequestException', body: { message: z.prettifyError(letters.error) } };
    const [id] = letters.data.map((letter) => mailbox.receive(letter));
    return { status: 200, body: { MessageId: id } };
  } catch (error) {
    if (error instanceof SyntaxError)
      return { status: 400, error: 'BadRequestException', body: { message: error.message } };
    console.error('Mailbox:', error);
    return {
      status: 500,
      error: 'InternalServiceErrorException',
      body: { message: 'The mailbox has failed' },
    };
  }
}
