package org.specstar.schema;

/**
 * How a model is read where the request does not say.
 *
 * @param defaultReturns value of the parameter {@code returns} when it is absent
 */
public record ReadRules(OnDecodeError onDecodeError, OnUnindexedQuery onUnindexedQuery, String defaultReturns) {}
