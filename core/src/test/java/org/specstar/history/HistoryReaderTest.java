package org.specstar.history;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.specstar.engine.EngineFixture;
import org.specstar.history.HistoryQuery.Ancestry;
import org.specstar.history.HistoryQuery.Order;
import org.specstar.history.HistoryQuery.TimeRange;
import org.specstar.id.ResourceId;
import org.specstar.precondition.Precondition;
import org.specstar.resource.Visibility;
import org.specstar.revision.Retention;
import org.specstar.revision.RevisionStatus;
import org.specstar.time.Moment;
import org.specstar.write.Content;
import org.specstar.write.Creation;
import org.specstar.write.Modification;
import org.specstar.write.Pruned;

/** A resource with four revisions: 1, 2, 3 in a line, and 4 made from 1. */
class HistoryReaderTest {
    private final EngineFixture fixture = new EngineFixture();
    private ResourceId id = new ResourceId("none");

    @BeforeEach
    void fourRevisions() {
        id = fixture.write(() -> fixture.tasks().writer().create(body("one"), Creation.PLAIN, fixture.caller("ann")))
                .resourceId();
        replace("two");
        replace("three");
        fixture.write(() -> fixture.tasks().lifecycles().switchTo(id, "1", Precondition.NONE, fixture.caller("ann")));
        replace("four");
    }

    private void replace(String title) {
        fixture.write(() -> fixture.tasks().writer().update(id, body(title), Precondition.NONE, fixture.caller("ann")));
    }

    private static <T> Content<T> body(String title) {
        return Content.json(("{\"title\":\"" + title + "\"}").getBytes(UTF_8));
    }

    private List<Integer> numbers(HistoryQuery query) {
        return fixture.history().list(id.text(), Visibility.LIVE, query).revisions().stream()
                .map(info -> info.id().number())
                .toList();
    }

    private HistoryQuery query(Order order, String from, Ancestry ancestry) {
        return new HistoryQuery(10, 0, order, TimeRange.ALWAYS, from, ancestry);
    }

    @Test
    void listShouldShowNewestFirst() {
        assertThat(numbers(query(Order.NEWEST_FIRST, "", Ancestry.ALL))).containsExactly(4, 3, 2, 1);
    }

    @Test
    void listShouldBeginWhereAsked() {
        assertThat(numbers(query(Order.OLDEST_FIRST, id.text() + ":3", Ancestry.ALL)))
                .containsExactly(3, 4);
    }

    @Test
    void chainShouldFollowParentsFromTheHead() {
        assertThat(numbers(query(Order.NEWEST_FIRST, "", Ancestry.CHAIN))).containsExactly(4, 1);
    }

    @Test
    void chainShouldBeNewestFirstInAnyOrder() {
        assertThat(numbers(query(Order.OLDEST_FIRST, id.text() + ":3", Ancestry.CHAIN)))
                .containsExactly(3, 2, 1);
    }

    @Test
    void listShouldPage() {
        ListedHistory page = fixture.history()
                .list(
                        id.text(),
                        Visibility.LIVE,
                        new HistoryQuery(2, 1, Order.NEWEST_FIRST, TimeRange.ALWAYS, "", Ancestry.ALL));

        assertThat(page.revisions()).extracting(info -> info.id().number()).containsExactly(3, 2);
        assertThat(page.total()).isEqualTo(4);
        assertThat(page.hasMore()).isTrue();
    }

    @Test
    void listShouldKeepToTheTimesIncludingBothEnds() {
        Optional<Moment> second = Moment.parse("2026-01-01T00:00:02Z");

        assertThat(numbers(new HistoryQuery(
                        10, 0, Order.NEWEST_FIRST, TimeRange.between(second, second), "", Ancestry.ALL)))
                .containsExactly(2);
    }

    @Test
    void listShouldRefuseAnUnknownBeginning() {
        assertThatThrownBy(() -> numbers(query(Order.NEWEST_FIRST, "zzz", Ancestry.ALL)))
                .isInstanceOf(UnknownStartException.class)
                .hasMessage("revision_id not found");
    }

    @Test
    void listShouldGiveNothingBehindItsEnd() {
        ListedHistory page = fixture.history()
                .list(
                        id.text(),
                        Visibility.LIVE,
                        new HistoryQuery(2, 4, Order.NEWEST_FIRST, TimeRange.ALWAYS, "", Ancestry.ALL));

        assertThat(page.revisions()).isEmpty();
        assertThat(page.total()).isEqualTo(4);
        assertThat(page.hasMore()).isFalse();
    }

    @Test
    void chainShouldEndWhereAParentWasPruned() {
        replace("five");
        Pruned pruned = fixture.write(() -> fixture.tasks()
                .lifecycles()
                .prune(id, new Retention.KeepSince(time(5)), Precondition.NONE, fixture.caller("dan")));

        assertThat(pruned.revisions()).extracting(revision -> revision.number()).containsExactly(1, 2, 3);
        assertThat(numbers(query(Order.NEWEST_FIRST, "", Ancestry.CHAIN))).containsExactly(5, 4);
    }

    @Test
    void modificationShouldKeepItsPlaceInTheOrder() {
        fixture.write(() -> fixture.tasks()
                .writer()
                .modify(id, Modification.of(RevisionStatus.DRAFT), Precondition.NONE, fixture.caller("ann")));

        assertThat(numbers(query(Order.NEWEST_FIRST, "", Ancestry.ALL))).containsExactly(4, 3, 2, 1);
    }

    private static Moment time(int second) {
        return Moment.parse("2026-01-01T00:00:0" + second + "Z").orElseThrow();
    }
}
