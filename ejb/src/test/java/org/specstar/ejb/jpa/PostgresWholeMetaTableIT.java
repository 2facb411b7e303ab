package org.specstar.ejb.jpa;

import org.specstar.resource.MetaStoreContract;
import org.specstar.resource.MetaStoreLockingContract;

/** A model that was not declared is found through the table of all. */
class PostgresWholeMetaTableIT extends PostgresStorageFixture implements MetaStoreContract, MetaStoreLockingContract {}
