import { describeTypes } from './harness/describe-type.ts'
import { ownSamples } from './harness/samples.ts'
import { productTypes } from './harness/people.ts'

describeTypes(
  productTypes.all().map(({ name }) => name),
  ownSamples,
  { incident: { restricted: true } },
)
