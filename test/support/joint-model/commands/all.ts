import fc from 'fast-check';
import { departments } from './departments.ts';
import { leadAndApplicant } from './lead.ts';
import { services } from './services.ts';

/** Everything that can happen. Whoever adds a command adds it to one of these lists; nothing else knows of it. */
const allCommands = [...services, ...departments, ...leadAndApplicant];

export const someCommands = fc.commands(allCommands, { maxCommands: 100, size: 'max' });
