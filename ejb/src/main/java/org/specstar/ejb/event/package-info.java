/**
 * Events of resources for CDI observers: {@code void told(@Observes @At(BEFORE) @On(DELETE) @OfModel("issue") ResourceEvent
 * event)}. Each qualifier may be left out.
 *
 * <p>Observers are called in the operation's thread and transaction, behind the handlers that are registered for all models
 * and before a model's own. Which moments anybody observes is found out once, at start.
 */
@NullMarked
package org.specstar.ejb.event;

import org.jspecify.annotations.NullMarked;
