import { describeType } from './harness/describe-type.ts'
import { writtenTypes } from './harness/people.ts'

for (const type of writtenTypes) describeType(type, { incident: { restricted: true } })
