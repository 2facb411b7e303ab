package org.specstar.revision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.specstar.id.ResourceId;
import org.specstar.id.RevisionId;
import org.specstar.id.SchemaVersion;
import org.specstar.time.Moment;
import org.specstar.time.Stamp;

class RetentionTest {
    private static final ResourceId ID = new ResourceId("task:1");

    /** 1 - 2 - 4 - 6 is the head's line; 3 and 5 were made from 2. */
    private static final List<RevisionInfo> TREE = List.of(
            revision(1, null, 1),
            revision(2, 1, 2),
            revision(3, 2, 3),
            revision(4, 2, 4),
            revision(5, 2, 5),
            revision(6, 4, 6));

    private static RevisionInfo revision(int number, @Nullable Integer parent, int second) {
        return revision(number, parent, second, SchemaVersion.NONE);
    }

    private static RevisionInfo revision(int number, @Nullable Integer parent, int second, SchemaVersion version) {
        Stamp by = new Stamp(time(second), "ann");
        RevisionId from = parent == null ? null : ID.revision(parent);
        UUID uid = new UUID(0, number);
        return new RevisionInfo(uid, ID.revision(number), from, null, version, null, RevisionStatus.STABLE, by, by);
    }

    private static Moment time(int second) {
        return Moment.ofEpochMicros(second * 1_000_000L, false);
    }

    private static List<Integer> unwanted(Retention retention, int head, List<RevisionInfo> history) {
        return retention.unwanted(ID.revision(head), history).stream()
                .map(RevisionId::number)
                .toList();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
                    6, 6, ''
                    6, 5, '3'
                    6, 4, '3 5'
                    6, 3, '1 3 5'
                    6, 2, '1 2 3 5'
                    6, 1, '1 2 3 4 5'
                    6, 9, ''
                    3, 3, '4 5 6'
                    3, 4, '4 5'
                    1, 1, '2 3 4 5 6'
                    1, 2, '2 3 4 5'
                    """)
    void keepLastShouldKeepTheHeadItsLineAndThenTheNewest(int head, int count, String given) {
        List<Integer> numbers = unwanted(new Retention.KeepLast(count), head, TREE);

        assertThat(String.join(" ", numbers.stream().map(String::valueOf).toList()))
                .isEqualTo(given);
    }

    @Test
    void orderOfTheHistoryShouldMakeNoDifference() {
        List<RevisionInfo> reversed = new ArrayList<>(TREE);
        Collections.reverse(reversed);

        assertThat(unwanted(new Retention.KeepLast(3), 6, reversed)).containsExactly(1, 3, 5);
    }

    @Test
    void numberShouldDecideBetweenEqualTimes() {
        List<RevisionInfo> atOnce = List.of(revision(1, null, 1), revision(2, 1, 1), revision(3, 2, 1));

        assertThat(unwanted(new Retention.KeepLast(2), 3, atOnce)).containsExactly(1);
    }

    @Test
    void timeShouldDecideBeforeTheNumber() {
        List<RevisionInfo> clockSetBack = List.of(revision(1, null, 9), revision(2, 1, 1), revision(3, 2, 2));

        assertThat(unwanted(new Retention.KeepLast(2), 3, clockSetBack)).containsExactly(2);
    }

    @Test
    void lineShouldEndWhereAParentIsGone() {
        List<RevisionInfo> withGap =
                List.of(revision(1, null, 1), revision(3, 2, 3), revision(4, 1, 4), revision(5, 3, 5));

        assertThat(unwanted(new Retention.KeepLast(3), 5, withGap)).containsExactly(1);
    }

    @Test
    void ringOfParentsShouldDoNoHarm() {
        List<RevisionInfo> ring = List.of(revision(1, 2, 1), revision(2, 1, 2));

        assertThat(unwanted(new Retention.KeepLast(1), 2, ring)).containsExactly(1);
    }

    @Test
    void severalStoredFormsShouldCountAsOneRevision() {
        List<RevisionInfo> migrated = List.of(
                revision(1, null, 1),
                revision(1, null, 1, new SchemaVersion("v2")),
                revision(2, 1, 2),
                revision(2, 1, 2, new SchemaVersion("v2")));

        assertThat(unwanted(new Retention.KeepLast(2), 2, migrated)).isEmpty();
        assertThat(unwanted(new Retention.KeepLast(1), 2, migrated)).containsExactly(1);
    }

    @Test
    void keepSinceShouldKeepItsStartTheLaterAndTheHead() {
        assertThat(unwanted(new Retention.KeepSince(time(4)), 6, TREE)).containsExactly(1, 2, 3);
        assertThat(unwanted(new Retention.KeepSince(time(4)), 2, TREE)).containsExactly(1, 3);
        assertThat(unwanted(new Retention.KeepSince(time(9)), 6, TREE)).containsExactly(1, 2, 3, 4, 5);
        assertThat(unwanted(new Retention.KeepSince(time(0)), 6, TREE)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"0", "-1"})
    void fewerThanOneShouldBeRefused(int count) {
        assertThatThrownBy(() -> new Retention.KeepLast(count)).isInstanceOf(IllegalArgumentException.class);
    }
}
