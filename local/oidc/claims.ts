import type { Persona } from '../personas.ts';

/**
 * What tokens say about a persona, in the words of Cognito. Both kinds of token carry all of it, as they do on AWS
 * once the pre-token trigger has copied the name and the contacts.
 */
export function claimsOf(persona: Persona, clientId: string) {
  return {
    sub: persona.id,
    name: persona.name['zh-Hant'],
    email: persona.email,
    email_verified: true,
    phone_number: persona.phone,
    phone_number_verified: true,
    ...(persona.identity && {
      'custom:identity_paper': persona.identity.paper,
      'custom:identity_number': persona.identity.number,
    }),
    'cognito:username': persona.id,
    ...(persona.groups.length > 0 && { 'cognito:groups': [...persona.groups] }),
    client_id: clientId,
  };
}
