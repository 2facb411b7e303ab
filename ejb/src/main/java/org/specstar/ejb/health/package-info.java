/**
 * What the platform tells a monitor: alive, started, ready, and how its messages flow.
 */
@NullMarked
package org.specstar.ejb.health;

import org.jspecify.annotations.NullMarked;
