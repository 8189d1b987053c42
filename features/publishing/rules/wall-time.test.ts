import { describe, expect, it } from 'vitest';
import { wallTime } from '#features/publishing/rules/wall-time.ts';

describe('when clocks show a time', () => {
  it.each([
    ['2026-11-24T00:01', 'Europe/London', '2026-11-24T00:01:00.000Z'],
    ['2026-07-01T00:01', 'Europe/London', '2026-06-30T23:01:00.000Z'],
    ['2028-02-29T23:59', 'Europe/London', '2028-02-29T23:59:00.000Z'],
    ['2028-02-29T12:00', 'Pacific/Kiritimati', '2028-02-28T22:00:00.000Z'],
    ['2026-12-31T23:30', 'Pacific/Pago_Pago', '2027-01-01T10:30:00.000Z'],
    ['2026-11-24T06:00', 'Asia/Kathmandu', '2026-11-24T00:15:00.000Z'],
    ['2026-11-24T06:00', 'America/St_Johns', '2026-11-24T09:30:00.000Z'],
    ['2026-06-01T12:00', 'Africa/Casablanca', '2026-06-01T11:00:00.000Z'],
    ['2028-02-29T00:00', 'America/Los_Angeles', '2028-02-29T08:00:00.000Z'],
    ['2096-02-29T00:01', 'Europe/London', '2096-02-29T00:01:00.000Z'],
    ['2027-02-28T23:59', 'Asia/Tokyo', '2027-02-28T14:59:00.000Z'],
    ['2026-11-24T00:01', 'Pacific/Kiritimati', '2026-11-23T10:01:00.000Z'],
    ['2026-11-24T12:00', 'Pacific/Chatham', '2026-11-23T22:15:00.000Z'],
    ['2026-03-29T03:00', 'Europe/Berlin', '2026-03-29T01:00:00.000Z'],
    ['2026-10-25T03:00', 'Europe/Berlin', '2026-10-25T02:00:00.000Z'],
  ])('%s in %s is once, %s', (time, zone, at) => {
    expect(wallTime(time, zone)).toEqual({ shown: 'once', at: new Date(at) });
  });

  it.each([
    ['2026-10-25T01:30', 'Europe/London', '2026-10-25T00:30:00.000Z', '2026-10-25T01:30:00.000Z'],
    ['2026-11-01T01:00', 'America/New_York', '2026-11-01T05:00:00.000Z', '2026-11-01T06:00:00.000Z'],
    ['2026-04-05T01:45', 'Australia/Lord_Howe', '2026-04-04T14:45:00.000Z', '2026-04-04T15:15:00.000Z'],
    // Ireland’s winter time is the one that is off its standard; Chile’s clocks go back before midnight; Troll’s by two hours.
    ['2026-10-25T01:30', 'Europe/Dublin', '2026-10-25T00:30:00.000Z', '2026-10-25T01:30:00.000Z'],
    ['2026-04-04T23:30', 'America/Santiago', '2026-04-05T02:30:00.000Z', '2026-04-05T03:30:00.000Z'],
    ['2026-10-25T01:30', 'Antarctica/Troll', '2026-10-24T23:30:00.000Z', '2026-10-25T01:30:00.000Z'],
    ['2026-04-05T03:00', 'Pacific/Chatham', '2026-04-04T13:15:00.000Z', '2026-04-04T14:15:00.000Z'],
    ['2026-10-25T02:59', 'Europe/Berlin', '2026-10-25T00:59:00.000Z', '2026-10-25T01:59:00.000Z'],
  ])('%s in %s comes twice', (time, zone, earlier, later) => {
    expect(wallTime(time, zone)).toEqual({
      shown: 'twice',
      earlier: new Date(earlier),
      later: new Date(later),
    });
  });

  it.each([
    ['2026-03-29T01:30', 'Europe/London', '2026-03-29T02:30'],
    ['2026-03-08T02:00', 'America/New_York', '2026-03-08T03:00'],
    ['2026-10-04T02:10', 'Australia/Lord_Howe', '2026-10-04T02:40'],
    ['2011-12-30T12:00', 'Pacific/Apia', '2011-12-31T12:00'],
    ['2026-09-06T00:30', 'America/Santiago', '2026-09-06T01:30'],
    ['2026-04-24T00:30', 'Africa/Cairo', '2026-04-24T01:30'],
    ['2026-03-29T01:30', 'Antarctica/Troll', '2026-03-29T03:30'],
    ['2026-03-29T02:59', 'Europe/Berlin', '2026-03-29T03:59'],
  ])('%s in %s never comes', (time, zone, instead) => {
    expect(wallTime(time, zone)).toEqual({ shown: 'never', instead });
  });

  it('refuses what is no time', () => {
    for (const none of [
      '2026-02-30T12:00',
      '2027-02-29T12:00',
      '2100-02-29T12:00',
      '2026-11-24T24:00',
      'noon',
    ]) {
      expect(() => wallTime(none, 'Europe/London'), none).toThrow();
    }
  });
});
