import { describeType } from './harness/describe-type.ts'
import { productTypes } from './harness/people.ts'

for (const type of productTypes.all()) describeType(type, { incident: { restricted: true } })
