package org.specstar.ejb.jpa;

import org.specstar.resource.StorageContract;
import org.specstar.resource.StorageModelContract;

class EmbeddedStorageTest extends EmbeddedFixture implements StorageContract, StorageModelContract {}
