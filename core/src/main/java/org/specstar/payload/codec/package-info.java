/**
 * The shape of a payload, told without its annotations, and the codec that is compiled from it once.
 *
 * <p>A {@link org.specstar.payload.codec.RecordShape} says names, types, defaults and how to make and take apart the
 * record, a {@link org.specstar.payload.codec.UnionShape} which of several it is; {@link org.specstar.payload.codec.CompiledCodec} reads and writes it without looking anything up again. Who
 * builds the shape, from annotations or otherwise, is not this package's concern. Start at
 * {@link org.specstar.payload.codec.Shape}.
 */
@NullMarked
package org.specstar.payload.codec;

import org.jspecify.annotations.NullMarked;
