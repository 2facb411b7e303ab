package org.specstar.ejb.jpa;

import java.time.Duration;
import org.specstar.ejb.db.PostgresDatabase;
import org.specstar.ejb.db.PostgresFixture;
import org.specstar.engine.ResourcesModelContract;

class PostgresS3ResourcesModelIT extends ResourcesFixture implements ResourcesModelContract {
    PostgresS3ResourcesModelIT() {
        super(new PostgresDatabase(PostgresFixture.freshDatabase(), Duration.ofSeconds(5)), BucketFixture.payloads());
    }

    @Override
    public int sequencesAtOnce() {
        return 4;
    }

    @Override
    public int sequences() {
        return 200;
    }
}
