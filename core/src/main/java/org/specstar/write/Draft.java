package org.specstar.write;

import java.util.List;
import org.specstar.payload.Binary;
import org.specstar.payload.DataHash;
import org.specstar.payload.Payload;
import org.specstar.resource.IndexedData;

/**
 * A payload on its way to become a revision.
 *
 * @param value what the user declared
 * @param payload what is stored
 * @param indexed what it is searched by
 * @param binaries what it refers to, with the bytes that came along
 */
record Draft<T>(T value, Payload payload, DataHash hash, IndexedData indexed, List<Binary> binaries) {}
