import { describe, expect, it, vi } from 'vitest'
import type { Receipt } from '../../../src/consent/types'
import { createDraftReader } from '../../../src/receipts/drafts'
import type { Draft } from '../../../src/receipts/types'
import { configOf } from '../support/config'
import { createPlatform, TODAY } from '../support/platform'

const config = configOf()
const draft: Draft = { id: 'd'.repeat(22), revoked: ['embeds'], languages: ['ja'], time: TODAY }
const receiptText = JSON.stringify({ schema: 'sekisho-receipt-1', id: draft.id })

const makeReceipt = ({ id }: Draft): Receipt =>
  ({ schema: 'sekisho-receipt-1', id }) as Partial<Receipt> as Receipt

describe('the draft reader', () => {
  it('makes a receipt of a draft, which is handed over as it was written', () => {
    const make = vi.fn(makeReceipt)
    expect(createDraftReader(make).one(JSON.stringify([draft]))).toBe(receiptText)
    expect(make).toHaveBeenCalledExactlyOnceWith(draft)
  })

  it('drops a draft of which there is nothing to record', () => {
    expect(createDraftReader(() => undefined).one(JSON.stringify([draft]))).toBeUndefined()
  })

  it.each(['[', '[]', '[null]', '[{}]'])(
    'drops %s, which is no draft that could be read',
    (text) => {
      const reader = createDraftReader(({ revoked }) => {
        revoked.map(String)
        return undefined
      })
      expect(reader.one(text)).toBeUndefined()
    },
  )

  it.each([
    ['a receipt', receiptText],
    ['a receipt that was tried before', `1~${TODAY}~${receiptText}`],
    ['what others have left', 'no receipt'],
  ])('leaves %s as it is', (_, text) => {
    const make = vi.fn(makeReceipt)
    expect(createDraftReader(make).one(text)).toBe(text)
    expect(make).not.toHaveBeenCalled()
  })

  it('reads all that wait in localStorage, and touches nothing else', () => {
    const text = JSON.stringify([draft])
    const remembered = new Map([
      ['sekisho', text],
      ['other~a', text],
      ['sekisho~a', text],
      ['sekisho~b', `1~${TODAY}~${receiptText}`],
      ['sekisho~c', JSON.stringify([{ ...draft, revoked: [] }])],
    ])
    const reader = createDraftReader((it) => (it.revoked.length ? makeReceipt(it) : undefined))
    reader.all({ config, platform: createPlatform({ remembered }) })
    expect([...remembered]).toEqual([
      ['sekisho', text],
      ['other~a', text],
      ['sekisho~a', receiptText],
      ['sekisho~b', `1~${TODAY}~${receiptText}`],
    ])
  })

  it('has nothing to read where the browser stores nothing', () => {
    const make = vi.fn(makeReceipt)
    createDraftReader(make).all({ config, platform: createPlatform({ remembered: false }) })
    expect(make).not.toHaveBeenCalled()
  })
})
