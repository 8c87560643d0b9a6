import { describe, expect, it, test } from 'vitest';
import type { Region } from '../../generated/reference';
import { proposedJob, stepOf } from './wizard';

describe('a field the core refused', () => {
  it('is shown at its step under its own name', () => {
    expect(stepOf('official.name')).toEqual({ step: 'signer', name: 'name' });
    expect(stepOf('official.capacity[1]')).toEqual({ step: 'signer', name: 'capacity[1]' });
    expect(stepOf('letters.secretariat.line1')).toEqual({
      step: 'letterhead',
      name: 'secretariat.line1',
    });
    expect(stepOf('work_units[3].name')).toEqual({ step: 'units', name: 'work_units' });
    expect(stepOf('region')).toEqual({ step: 'region', name: 'region' });
  });
});

test('the secretary is proposed in a region only, and what was typed stands', () => {
  const region = (kind: Region['kind']) => ({ kind }) as Region;
  expect(proposedJob('', region('kota'))).toBe('SEKRETARIS DAERAH');
  expect(proposedJob('SEKRETARIS DAERAH', region('kementerian'))).toBe('');
  expect(proposedJob('ASISTEN PEMERINTAHAN', region('kota'))).toBe('ASISTEN PEMERINTAHAN');
});
