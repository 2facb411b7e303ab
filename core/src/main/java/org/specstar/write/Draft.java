package org.specstar.write;

import org.specstar.payload.DataHash;
import org.specstar.payload.Payload;
import org.specstar.resource.IndexedData;

/** A payload on its way to become a revision: what is stored, its hash, and what it is searched by. */
record Draft(Payload payload, DataHash hash, IndexedData indexed) {}
