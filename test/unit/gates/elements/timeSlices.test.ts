import { describe, expect, it } from 'vitest'
import { createTimeSlices } from '../../../../src/gates/elements/timeSlices'
import { createPlatform } from '../../support/platform'

describe('time slices', () => {
  it('go on until 8 ms are used up', async () => {
    const platform = createPlatform()
    const rest = createTimeSlices(platform)
    expect(rest()).toBeUndefined()
    await platform.elapse(7)
    expect(rest()).toBeUndefined()
    await platform.elapse(1)
    expect(rest()).toBeInstanceOf(Promise)
    expect(platform.pauses).toEqual([undefined])
  })

  it('begin anew after a rest', async () => {
    const platform = createPlatform()
    const rest = createTimeSlices(platform)
    await platform.elapse(100)
    await rest()
    expect(rest()).toBeUndefined()
  })

  it('end when the clock is set back', async () => {
    const platform = createPlatform()
    const rest = createTimeSlices(platform)
    await platform.elapse(-3_600_000)
    expect(rest()).toBeInstanceOf(Promise)
  })
})
