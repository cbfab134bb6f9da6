import { cookies } from './cookies'
import { databases } from './databases'
import { dom } from './dom'
import { errors } from './errors'
import { fetching } from './fetch'
import { forms } from './forms'
import { frames } from './frames'
import { images } from './images'
import { markup } from './markup'
import { parsed } from './parsed'
import type { Group } from './probe'
import { scripts } from './scripts'
import { sockets } from './sockets'
import { storage } from './storage'
import { surface } from './surface'
import { workers } from './workers'
import { xhr } from './xhr'

/** Ordinary page code, by what it uses. */
export const GROUPS: readonly Group[] = [
  surface,
  parsed,
  scripts,
  markup,
  dom,
  frames,
  forms,
  images,
  fetching,
  xhr,
  sockets,
  cookies,
  storage,
  databases,
  workers,
  errors,
]
