package org.specstar.event;

import org.specstar.id.ModelName;
import org.specstar.id.ResourceId;

/**
 * A resource was created. Carries ids only: the truth is in the store.
 *
 * @param revision number of the revision that the change made
 */
public record Change(ModelName model, ResourceId resource, int revision) {}
