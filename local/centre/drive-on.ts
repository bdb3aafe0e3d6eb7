import type { Closing } from '../closing.ts';
import { openSchedule } from '../schedule.ts';
import type { StepFunctions } from '../step-functions/endpoint.ts';
import type { LocalStore } from '../store/local-store.ts';
import { keepCheckpoints } from '../streams/checkpoints.ts';
import type { StreamSource } from '../streams/stream-source.ts';
import { openStreams } from '../streams/streams.ts';
import { type CentreContents, namesOf } from './contents.ts';
import type { Core } from './core.ts';

/** Sets going what goes by itself: workflows, streams, notifications, the clock. */
export async function driveOn(
  parts: {
    contents: CentreContents;
    core: Core;
    store: LocalStore;
    stepFunctions: StepFunctions;
    source: StreamSource;
    report: (line: string) => void;
  },
  closing: Closing,
): Promise<void> {
  const { contents, core, store, stepFunctions, source, report } = parts;
  const { clock, deadLetters, notifications, functions } = core;
  const { invoke: invokeLambda } = functions;
  const fault = (part: string) => (error: unknown) => console.error(`${part}:`, error);
  const streams = openStreams(namesOf(contents, 'stream'), {
    source,
    checkpoints: keepCheckpoints(store),
    deadLetters,
    invokeLambda,
    report: (consumer, error) => fault(`Stream to ${consumer}`)(error),
  });
  core.onEnd.add(() => streams.nudge());
  for (const part of [stepFunctions, streams, notifications]) clock.register(part);
  clock.registerFollower(openSchedule({ store, clock, invokeLambda, report: fault('Sweep') }));

  await stepFunctions.resume();
  notifications.resume();
  streams.start();
  closing.add(() => streams.stop());
  if (clock.isMoving) report('Completing the move of the clock that was cut short …');
  await clock.completeMove();
  const beat = clock.start(fault('Clock'));
  closing.add(() => beat.stop());
}
