/**
 * Filters and sorts as JSON: what the parameters {@code conditions}, {@code data_conditions} and {@code sorts} hold, and
 * how conditions are shown in logs and explanations.
 *
 * <p>Values come read, as {@link org.specstar.payload.JsonValues} has them. Start at
 * {@link org.specstar.query.json.ConditionJson}.
 */
@NullMarked
package org.specstar.query.json;

import org.jspecify.annotations.NullMarked;
