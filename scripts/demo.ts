import { startCentre } from '../test/support/centre.ts';
import { immediateStory } from './demo/immediate-story.ts';
import { jointStory } from './demo/joint-story.ts';
import { promisedStory } from './demo/promised-story.ts';
import { roundsStory } from './demo/rounds-story.ts';
import { newTimeline } from './demo/timeline.ts';

/** Plays the centre's four stories over HTTP against a fresh centre, and checks what each of them claims. */
const timeline = newTimeline();
timeline.title('Opening a fresh centre');
const centre = await startCentre();
try {
  timeline.step(`open at ${centre.url}`);
  await jointStory(centre, timeline);
  await immediateStory(centre, timeline);
  await promisedStory(centre, timeline);
  await roundsStory(centre, timeline);
  timeline.title(`All ${timeline.claims()} claims hold.`);
} catch (error) {
  console.error(`\n✗ ${error instanceof Error ? error.message : error}`);
  process.exitCode = 1;
} finally {
  await centre.stop();
}
