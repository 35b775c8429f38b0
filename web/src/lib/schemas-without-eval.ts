// Tells zod not to try `new Function`, which the Content-Security-Policy forbids and the console then reports.
// Comes before every module that makes a schema.
import { z } from 'zod'

z.config({ jitless: true })
