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

    private final LastValues last = new LastValues();

    /** Not the one that a constant of the test is. */
    private static String copy(String of) {
        return new StringBuilder(of).toString();
    }

    @Test
    void equalStampsShouldBeOneAlsoWhereAnotherStandsBetween() {
        Stamp created = last.stamp(EARLY, copy("ann"));
        Stamp updated = last.stamp(LATE, copy("bob"));

        assertThat(created).isEqualTo(new Stamp(EARLY, "ann"));
        assertThat(updated).isEqualTo(new Stamp(LATE, "bob"));
        assertThat(last.stamp(Moment.ofEpochMicros(1, false), copy("ann"))).isSameAs(created);
        assertThat(last.stamp(Moment.ofEpochMicros(2, false), copy("bob"))).isSameAs(updated);
    }

    @Test
    void stampsThatDifferShouldStayApart() {
        last.stamp(EARLY, "ann");

        assertThat(last.stamp(EARLY, "bob")).isEqualTo(new Stamp(EARLY, "bob"));
        assertThat(last.stamp(LATE, "ann")).isEqualTo(new Stamp(LATE, "ann"));
        assertThat(last.stamp(Moment.ofEpochMicros(1, true), "ann"))
                .isEqualTo(new Stamp(Moment.ofEpochMicros(1, true), "ann"));
    }

    @Test
    void laterStampOfAUserShouldShareTheName() {
        Stamp created = last.stamp(EARLY, copy("ann"));

        assertThat(last.stamp(LATE, copy("ann")).user()).isSameAs(created.user());
    }

    @Test
    void equalIdsShouldBeOne() {
        ResourceId id = last.resource(copy("issue:1")).orElseThrow();

        assertThat(last.resource(copy("issue:1")).orElseThrow()).isSameAs(id);
        assertThat(last.resource("issue:2")).contains(new ResourceId("issue:2"));
        assertThat(last.revision(id.revision(1))).isSameAs(last.revision(id.revision(1)));
        assertThat(last.revision(id.revision(2))).isEqualTo(id.revision(2));
    }

    @Test
    void unsafeIdShouldBeNoneAndNotBeRemembered() {
        last.resource("issue:1");

        assertThat(last.resource("a/b")).isEmpty();
        assertThat(last.resource("a/b")).isEmpty();
        assertThat(last.resource("issue:1")).contains(new ResourceId("issue:1"));
    }

    @Test
    void equalVersionsShouldBeOne() {
        SchemaVersion version = last.version(copy("2"));

        assertThat(last.version(copy("2"))).isSameAs(version);
        assertThat(last.version(null)).isEqualTo(SchemaVersion.NONE);
        assertThat(last.version("3")).isEqualTo(new SchemaVersion("3"));
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
