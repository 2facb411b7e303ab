package org.specstar.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.specstar.transfer.ArchiveFixture.ISSUE;
import static org.specstar.transfer.ArchiveFixture.original;
import static org.specstar.transfer.ArchiveFixture.resources;

import org.junit.jupiter.api.Test;
import org.specstar.id.ResourceId;
import org.specstar.id.SchemaVersion;
import org.specstar.resource.ResourceMeta;
import org.specstar.revision.RevisionInfo;
import org.specstar.time.Moment;
import org.specstar.time.Stamp;

class RepeatsTest {
    private static final Moment EARLY = Moment.ofEpochMicros(1, false);
    private static final Moment LATE = Moment.ofEpochMicros(2, false);

    private final Repeats repeats = new Repeats();

    /** Not the one that a constant of the test is. */
    private static String text(String of) {
        return new StringBuilder(of).toString();
    }

    @Test
    void equalStampsShouldBeOneAlsoWhereAnotherStandsBetween() {
        Stamp created = repeats.stamp(EARLY, text("ann"));
        Stamp updated = repeats.stamp(LATE, text("bob"));

        assertThat(created).isEqualTo(new Stamp(EARLY, "ann"));
        assertThat(updated).isEqualTo(new Stamp(LATE, "bob"));
        assertThat(repeats.stamp(Moment.ofEpochMicros(1, false), text("ann"))).isSameAs(created);
        assertThat(repeats.stamp(Moment.ofEpochMicros(2, false), text("bob"))).isSameAs(updated);
    }

    @Test
    void stampsThatDifferShouldStayApart() {
        repeats.stamp(EARLY, "ann");

        assertThat(repeats.stamp(EARLY, "bob")).isEqualTo(new Stamp(EARLY, "bob"));
        assertThat(repeats.stamp(LATE, "ann")).isEqualTo(new Stamp(LATE, "ann"));
        assertThat(repeats.stamp(Moment.ofEpochMicros(1, true), "ann"))
                .isEqualTo(new Stamp(Moment.ofEpochMicros(1, true), "ann"));
    }

    @Test
    void laterStampOfAUserShouldShareTheName() {
        Stamp created = repeats.stamp(EARLY, text("ann"));

        assertThat(repeats.stamp(LATE, text("ann")).user()).isSameAs(created.user());
    }

    @Test
    void equalIdsShouldBeOne() {
        ResourceId id = repeats.resource(text("issue:1")).orElseThrow();

        assertThat(repeats.resource(text("issue:1")).orElseThrow()).isSameAs(id);
        assertThat(repeats.resource("issue:2")).contains(new ResourceId("issue:2"));
        assertThat(repeats.revision(id.revision(1))).isSameAs(repeats.revision(id.revision(1)));
        assertThat(repeats.revision(id.revision(2))).isEqualTo(id.revision(2));
    }

    @Test
    void unsafeIdShouldBeNoneAndNotBeRemembered() {
        repeats.resource("issue:1");

        assertThat(repeats.resource("a/b")).isEmpty();
        assertThat(repeats.resource("a/b")).isEmpty();
        assertThat(repeats.resource("issue:1")).contains(new ResourceId("issue:1"));
    }

    @Test
    void equalVersionsShouldBeOne() {
        SchemaVersion version = repeats.version(text("2"));

        assertThat(repeats.version(text("2"))).isSameAs(version);
        assertThat(repeats.version(null)).isEqualTo(SchemaVersion.NONE);
        assertThat(repeats.version("3")).isEqualTo(new SchemaVersion("3"));
    }

    @Test
    void recordsOfAResourceShouldShareWhatTheyRepeat() {
        ArchivedResource resource =
                resources(original("issue-3-aware-clock.acbak"), ISSUE).next();
        ResourceMeta row = resource.meta();
        RevisionInfo first = resource.revisions().get(0).info();

        assertThat(first.id().resource()).isSameAs(row.id());
        assertThat(first.created()).isSameAs(row.created());
    }
}
