package org.specstar.engine;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.specstar.constraint.UniqueConstraintException;
import org.specstar.constraint.UniqueStore.Conflict;
import org.specstar.engine.LinkedEngine.Team;
import org.specstar.id.ModelName;
import org.specstar.id.ResourceId;
import org.specstar.resource.Storage;
import org.specstar.resource.StorageFixture;
import org.specstar.resource.Visibility;
import org.specstar.search.Condition;
import org.specstar.storage.memory.MemoryStorage;
import org.specstar.transfer.LoadReport;
import org.specstar.transfer.OnDuplicate;
import org.specstar.unit.LocalUnits;
import org.specstar.unit.Units;
import org.specstar.write.Creation;

/** Archives whose resources do not go together with what is there. */
class UniqueImportsTest {
    private static final ModelName TEAM = new ModelName("team");

    private final LinkedEngine source = new LinkedEngine(new Memory());
    private final LinkedEngine target = new LinkedEngine(new Memory());

    /** A store of its own for each engine. */
    private static final class Memory implements StorageFixture {
        private final LocalUnits units = new LocalUnits();
        private final Storage storage = new MemoryStorage(units);

        @Override
        public Storage storage() {
            return storage;
        }

        @Override
        public Units units() {
            return units;
        }
    }

    private static ResourceId team(LinkedEngine engine, String id, String name) {
        ResourceId given = new ResourceId("team:" + id);
        engine.teams().createOrUpdate(given, Team.named(name));
        return given;
    }

    private byte[] archive() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        source.engine().exports().write(TEAM, Condition.EVERYTHING, out);
        return out.toByteArray();
    }

    private LoadReport loadThenCheck(byte[] archive) throws IOException {
        return target.engine()
                .model("team")
                .imports()
                .loadThenCheck(() -> new ByteArrayInputStream(archive), OnDuplicate.OVERWRITE);
    }

    @Test
    void aValueOfAnotherShouldRefuseTheImport() throws IOException {
        ResourceId archived = team(source, "archived", "ann");
        ResourceId holder = team(target, "holder", "ann");
        byte[] archive = archive();

        assertThatThrownBy(() -> target.engine()
                        .model("team")
                        .imports()
                        .load(() -> new ByteArrayInputStream(archive), OnDuplicate.OVERWRITE))
                .isInstanceOfSatisfying(
                        UniqueConstraintException.class,
                        e -> assertThat(e.members())
                                .containsEntry("resource_id", archived.text())
                                .containsEntry("conflicting_resource_id", holder.text()));
        assertThat(target.teams().find(archived)).isEmpty();
    }

    @Test
    void valuesMayBeCheckedAfterwards() throws IOException {
        ResourceId archived = team(source, "archived", "ann");
        ResourceId holder = team(target, "holder", "ann");

        LoadReport report = loadThenCheck(archive());

        assertThat(report.conflicts())
                .singleElement()
                .satisfies(conflict -> assertThat(List.of(conflict.wanted(), conflict.holder()))
                        .containsExactly(archived, holder));
        assertThat(target.teams().count(Condition.EVERYTHING)).isEqualTo(2);
    }

    @Test
    void whoeverSharesAValueMayChangeTheRest() throws IOException {
        ResourceId archived = team(source, "archived", "ann");
        team(target, "holder", "ann");
        loadThenCheck(archive());

        target.teams().update(archived, new Team("ann", "code"));

        assertThat(target.teams().get(archived).data()).isEqualTo(new Team("ann", "code"));
        assertThatThrownBy(() -> target.teams().create(new Team("other", "code")))
                .isInstanceOf(UniqueConstraintException.class);
    }

    /** More than are remembered while it is loaded. */
    @Test
    void valuesThatMoveOnShouldAllBeHeldInTheEnd() throws IOException {
        int teams = 3_000;
        for (int i = 0; i < teams; i++) {
            target.teams().create(Team.named("n" + i), Creation.PLAIN.withId(new ResourceId("team:" + i)));
            source.teams()
                    .create(Team.named("n" + (i + 1_500) % teams), Creation.PLAIN.withId(new ResourceId("team:" + i)));
        }

        LoadReport report = loadThenCheck(archive());

        assertThat(report.conflicts()).isEmpty();
        assertThat(report.more()).isZero();
        List<Conflict> found = new ArrayList<>();
        for (int i = 0; i < teams; i += 100) {
            String name = "n" + i;
            assertThatThrownBy(() -> target.team(name))
                    .isInstanceOfSatisfying(UniqueConstraintException.class, e -> found.add(e.conflict()));
        }
        assertThat(found).hasSize(30);
    }

    @Test
    void rowsShouldBeIndexedAsTheDeclarationSays() throws IOException {
        ResourceId archived = team(source, "archived", "ann");
        String full = new String(archive(), ISO_8859_1);
        byte[] unindexed =
                full.replace("\u00a4name\u00a3ann", "\u00a4nome\u00a3ann").getBytes(ISO_8859_1);

        loadThenCheck(unindexed);

        assertThat(target.teams().meta(archived, Visibility.LIVE).indexedData())
                .hasToString("{\"code\":null,\"name\":\"ann\"}");
    }
}
