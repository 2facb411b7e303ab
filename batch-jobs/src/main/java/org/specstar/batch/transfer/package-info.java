/** The job {@code import}: an archive read resource by resource and stored chunk by chunk. */
@NullMarked
package org.specstar.batch.transfer;

import org.jspecify.annotations.NullMarked;
