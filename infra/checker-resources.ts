import { Duration } from 'aws-cdk-lib';

/**
 * Megabytes of memory of whatever checks files. A file of 200 MB is in memory once, an entry of an archive of 64 MB with its
 * text beside it, and what a progressive picture has drawn so far takes up to 375 MB; test/integration/checker-memory holds
 * it. With 1,769 MB a function has one whole processor, and the check is all counting.
 */
export const CHECKER_MEMORY_MB = 1769;

/** The largest file takes half a minute; a virus scanner may take two minutes more. */
export const CHECKER_TIMEOUT = Duration.minutes(5);
