/**
 * The jobs {@code fsck}, {@code sweep} and {@code gc}: started by an operator, over HTTP or from the server's console. Each
 * leaves a report of JSON lines, and can be started again after it was stopped or broken off: it begins anew, and what it
 * has done before is done.
 */
@NullMarked
package org.specstar.batch.integrity;

import org.jspecify.annotations.NullMarked;
