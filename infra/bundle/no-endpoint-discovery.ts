/** Stands in bundles for the cache of discovered endpoints (8 KiB): discovery is off, and DynamoDB has one endpoint a region. */
export class EndpointCache {}
