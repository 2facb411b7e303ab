package org.specstar.ejb.jpa;

import org.specstar.ejb.db.SqliteDatabase;

class EmbeddedDamageTest implements SeededDamageContract {
    @Override
    public DamageFixture emptyStore(long seed) {
        return new DamageFixture(SqliteDatabase.in(ResourcesFixture.inMemory()), seed);
    }
}
