import { describe, expect, it } from 'vitest';
import { readSettings } from '../../../local/settings.ts';

describe('settings of the local centre', () => {
  it('has usual values', () => {
    const { folder, ...others } = readSettings({}, []);
    expect(folder.endsWith('/.onedoor')).toBe(true);
    expect(others).toEqual({ port: 8080, s3Port: 8081, virusScanner: 'none', isFresh: false });
  });

  it('takes what is chosen', () => {
    const variables = {
      ONEDOOR_PORT: '0',
      ONEDOOR_S3_PORT: '9000',
      ONEDOOR_FOLDER: '/tmp/centre',
      DYNAMODB_ENDPOINT: 'http://localhost:8000',
      ONEDOOR_CLOCK_START: '2026-03-02T09:00:00+08:00',
      ONEDOOR_VIRUS_SCANNER: 'clamd:///run/clamav/clamd.ctl',
    };
    expect(readSettings(variables, ['--fresh'])).toEqual({
      folder: '/tmp/centre',
      port: 0,
      s3Port: 9000,
      dynamodbEndpoint: 'http://localhost:8000',
      clockStart: new Date('2026-03-02T01:00:00Z'),
      virusScanner: 'clamd:///run/clamav/clamd.ctl',
      isFresh: true,
    });
  });

  it.each([
    [{ ONEDOOR_PORT: '80a' }, /ONEDOOR_PORT/],
    [{ ONEDOOR_S3_PORT: '65536' }, /ONEDOOR_S3_PORT/],
    [{ DYNAMODB_ENDPOINT: 'localhost' }, /DYNAMODB_ENDPOINT/],
    [{ ONEDOOR_VIRUS_SCANNER: 'clamd' }, /ONEDOOR_VIRUS_SCANNER/],
    [{ ONEDOOR_VIRUS_SCANNER: 'http://localhost:3310' }, /ONEDOOR_VIRUS_SCANNER/],
    [{ ONEDOOR_CLOCK_START: '2026-03-02' }, /ONEDOOR_CLOCK_START/],
    [{ ONEDOOR_CLOCK_START: '2026-03-02T09:00:00' }, /ONEDOOR_CLOCK_START/],
  ])('names the variable that cannot be used: %j', (variables, message) => {
    expect(() => readSettings(variables, [])).toThrow(message);
  });

  it('refuses an option it does not know', () => {
    expect(() => readSettings({}, ['--frsh'])).toThrow(/--frsh/);
  });
});
