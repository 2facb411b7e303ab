package org.specstar.ejb.jpa;

import java.time.Duration;
import org.specstar.ejb.db.PostgresDatabase;
import org.specstar.ejb.db.PostgresFixture;

class PostgresDamageIT implements SeededDamageContract {
    @Override
    public DamageFixture emptyStore(long seed) {
        return new DamageFixture(new PostgresDatabase(PostgresFixture.freshDatabase(), Duration.ofSeconds(5)), seed);
    }
}
