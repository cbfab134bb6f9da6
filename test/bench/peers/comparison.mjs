// Measures all subjects in turn, and makes one number of the rounds.
import { median } from '../numbers.mjs'
import { FIGURES } from './figures.mjs'
import { bytes, first, folderOf, returning, slow, tags } from './measures.mjs'
import { article, GATED, manyGated, THIRD_PARTY } from './site.mjs'
import { createVisitor } from './visitor.mjs'

const MANY = [1000, 5000]

/** All pages and files of some subjects, from path to body. */
export const comparisonFiles = (subjects) => {
  const files = { '/empty.html': '<!doctype html><title>-</title>' }
  for (const subject of subjects) {
    const folder = folderOf(subject)
    const add = (name, gated) => (files[`${folder}${name}.html`] = article(subject.page(gated)))
    add('first', subject.isBlank ? [] : GATED)
    if (subject.isBlank) add('granted', GATED)
    if (subject.hasTags) for (const count of MANY) add(`tags-${count}`, manyGated(count))
    for (const [name, body] of Object.entries(subject.files)) files[folder + name] = body
  }
  return files
}

export const comparisonPages = { '/third-party.js': THIRD_PARTY }

/** A list in random order. */
const shuffle = (list) =>
  list
    .map((each) => [Math.random(), each])
    .sort(([a], [b]) => a - b)
    .map(([, each]) => each)

/** All numbers of a subject, by figure, and why some are missing. */
const createSamples = () => {
  const numbers = {}
  const failures = {}
  return {
    numbers,
    failures,
    async add(name, measure) {
      try {
        for (const [key, value] of Object.entries(await measure()))
          (numbers[key] ??= []).push(value)
      } catch (error) {
        failures[name] ??= error.message
      }
    },
  }
}

/**
 * Visits every subject in each round, in an order of its own.
 *
 * @param {import('./subjects/subject.mjs').Subject[]} subjects
 * @returns {Promise<Map<string, { numbers: Record<string, number[]>, failures: Record<string, string> }>>} by name
 */
const collect = async (browser, url, subjects, rounds) => {
  const all = new Map(subjects.map(({ name }) => [name, createSamples()]))
  const visitor = await createVisitor(browser, url)
  // What a process does once would count for whoever needs it first: everybody comes once before.
  for (const subject of subjects) {
    await first(visitor, subject).catch(() => 0)
    if (!subject.isBlank) await all.get(subject.name).add('bytes', () => bytes(visitor, subject))
  }
  for (let round = 0; round < rounds; round++) {
    for (const subject of shuffle(subjects)) {
      const { add } = all.get(subject.name)
      for (const measure of [first, slow, returning])
        await add(measure.name, () => measure(visitor, subject))
      // It takes seconds, and each round says much the same.
      if (subject.hasTags && round < Math.max(1, rounds / 3))
        for (const count of MANY) await add(`tags${count}`, () => tags(visitor, subject, count))
    }
    console.error(`round ${round + 1} of ${rounds}`)
  }
  await visitor.close()
  return all
}

/**
 * Compares subjects.
 *
 * @param {number} rounds
 * @returns {Promise<Record<string, Record<string, number | undefined>>>} medians by subject and figure
 */
export const compare = async (browser, url, subjects, rounds) => {
  const all = await collect(browser, url, subjects, rounds)
  const blank = all.get(subjects.find(({ isBlank }) => isBlank).name).numbers
  const result = {}
  for (const { name, isBlank } of subjects) {
    const { numbers, failures } = all.get(name)
    for (const [measure, why] of Object.entries(failures))
      console.error(`${name}, ${measure}: ${why}`)
    result[name] = Object.fromEntries(
      FIGURES.filter(({ key }) => numbers[key]).map(({ key, isOverBlank }) => [
        key,
        median(numbers[key]) - (isOverBlank && !isBlank ? median(blank[key]) : 0),
      ]),
    )
  }
  return result
}
