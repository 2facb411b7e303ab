package org.specstar.conformance.history;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.specstar.conformance.archive.IssueArchive;
import org.specstar.conformance.history.Write.Acknowledged;
import org.specstar.conformance.history.Write.Refused;
import org.specstar.conformance.history.Write.Result;
import org.specstar.conformance.history.Write.Unknown;
import org.specstar.conformance.json.Json;
import tools.jackson.databind.node.ObjectNode;

class HistoryCheckTest {
    private final List<Write> writes = new ArrayList<>();
    private final List<ObjectNode> store = new ArrayList<>();

    @Test
    void keptPromisesShouldBeNoViolation() {
        write("one", 1, 2, acknowledged("one", 1));
        write("two", 3, 4, acknowledged("two", 2));
        write("perhaps", 5, 6, new Unknown("lost"));
        write("never", 5, 6, new Unknown("lost"));
        write("refused", 5, 6, new Refused(412));
        storeHead(3);
        storeRevision(1, "one");
        storeRevision(2, "two");
        storeRevision(3, "perhaps");

        assertThat(violations()).isEmpty();
    }

    @Test
    void lostWriteShouldBeFound() {
        write("one", 1, 2, acknowledged("one", 1));

        assertThat(violations()).singleElement().asString().startsWith("acknowledged, but the store has []");
    }

    @Test
    void writeUnderAnotherNumberShouldBeFound() {
        write("one", 1, 2, acknowledged("one", 1));
        write("two", 1, 2, acknowledged("two", 1));
        storeHead(2);
        storeRevision(1, "one");
        storeRevision(2, "two");

        assertThat(violations()).singleElement().asString().contains("acknowledged, but", "title=two");
    }

    @Test
    void writeStoredTwiceShouldBeFound() {
        write("one", 1, 2, new Unknown("lost"));
        storeHead(2);
        storeRevision(1, "one");
        storeRevision(2, "one");

        assertThat(violations()).singleElement().asString().startsWith("stored 2 times");
    }

    @Test
    void refusedWriteThatIsStoredShouldBeFound() {
        write("one", 1, 2, new Refused(422));
        storeHead(1);
        storeRevision(1, "one");

        assertThat(violations()).singleElement().asString().startsWith("refused, but stored");
    }

    @Test
    void revisionThatNobodyWroteShouldBeFound() {
        storeHead(1);
        storeRevision(1, "stranger");

        assertThat(violations()).singleElement().asString().startsWith("nobody wrote");
    }

    @Test
    void tornRevisionShouldBeFound() {
        write("one", 1, 2, new Unknown("lost"));
        storeHead(1);
        storeRevision(1, "one");
        ((ObjectNode) store.get(1).at("/data/raw_data/json")).put("points", 7);

        assertThat(violations()).singleElement().asString().startsWith("torn");
    }

    @Test
    void gapShouldBeFound() {
        write("one", 1, 2, acknowledged("one", 1));
        write("three", 3, 4, acknowledged("three", 3));
        storeHead(3);
        storeRevision(1, "one");
        storeRevision(3, "three");

        assertThat(violations()).singleElement().asString().startsWith("revision 2 of r is missing");
    }

    @Test
    void headThatLagsBehindShouldBeFound() {
        write("one", 1, 2, acknowledged("one", 1));
        write("two", 3, 4, acknowledged("two", 2));
        storeHead(1);
        storeRevision(1, "one");
        storeRevision(2, "two");

        assertThat(violations()).singleElement().asString().startsWith("the head does not fit");
    }

    @Test
    void orderAgainstTheClockShouldBeFound() {
        write("late", 5, 6, acknowledged("late", 1));
        write("early", 1, 2, acknowledged("early", 2));
        storeHead(2);
        storeRevision(1, "late");
        storeRevision(2, "early");

        assertThat(violations()).singleElement().asString().startsWith("a later write has a lower number");
    }

    private List<String> violations() {
        return HistoryCheck.violations(writes, store);
    }

    private void write(String title, long invoked, long completed, Result result) {
        writes.add(new Write(title, invoked, completed, result));
    }

    private static Acknowledged acknowledged(String title, int number) {
        return new Acknowledged("r", "r:" + number, hash(title));
    }

    private void storeHead(int number) {
        ObjectNode record = Json.object().put("t", "MetaRecord");
        record.putObject("data")
                .put("current_revision_id", "r:" + number)
                .put("resource_id", "r")
                .put("total_revision_count", number);
        store.add(record);
    }

    private void storeRevision(int number, String title) {
        ObjectNode record = Json.object().put("t", "RevisionRecord");
        ObjectNode data = record.putObject("data");
        data.putObject("info")
                .put("resource_id", "r")
                .put("revision_id", "r:" + number)
                .put("data_hash", hash(title));
        data.putObject("raw_data").putObject("json").put("title", title);
        store.add(record);
    }

    private static String hash(String title) {
        return IssueArchive.dataHash(("{\"title\":\"" + title + "\"}").getBytes(UTF_8));
    }
}
